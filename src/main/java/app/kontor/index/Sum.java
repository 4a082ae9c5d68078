package app.kontor.index;

import java.math.BigDecimal;

/** What the matching rows of one kind come to, in ten-thousandths. */
public record Sum(String kind, long rows, long value) {
    private static final int SCALE = 4;
    private static final int DIGITS = 18;

    /** Exact in ten-thousandths; amounts beyond what fits, 100 million millions, are all the same. */
    static long key(BigDecimal amount) {
        BigDecimal parts = amount.movePointRight(SCALE);
        return parts.precision() - parts.scale() > DIGITS ? Long.MAX_VALUE * parts.signum() : parts.longValue();
    }

    public BigDecimal amount() {
        return amount(value);
    }

    static BigDecimal amount(long key) {
        return BigDecimal.valueOf(key, SCALE);
    }

    Sum plus(Sum other) {
        return new Sum(kind, rows + other.rows, Math.addExact(value, other.value));
    }
}
