package app.kontor.bench;

import java.math.BigDecimal;

/** Amounts of the generator: whole cents, so that the truth is exact without the code that it judges. */
final class Cents {
    private Cents() {}

    static String text(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** numerator / denominator, half up; both positive. */
    static long divide(long numerator, long denominator) {
        return (2 * numerator + denominator) / (2 * denominator);
    }
}
