package app.kontor.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A percentage such as a tax rate: 19 is 19 %. Trailing zeros are stripped, so that 19 and 19.00 are equal. */
public record Percent(BigDecimal value) implements Comparable<Percent> {
    public static final Percent ZERO = new Percent(BigDecimal.ZERO);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percent {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0, RoundingMode.UNNECESSARY);
        }
    }

    public static Percent of(String value) {
        return new Percent(new BigDecimal(value));
    }

    /** This percentage of an amount, half-up to the currency's smallest unit. */
    public Money of(Money net) {
        return Money.rounded(net.amount().multiply(value).divide(HUNDRED), net.currency());
    }

    /** The part of a gross amount that is tax at this rate: gross x r / (100 + r), half-up (R2). */
    public Money containedIn(Money gross) {
        BigDecimal tax = gross.amount().multiply(value).divide(HUNDRED.add(value), 10, RoundingMode.HALF_UP);
        return Money.rounded(tax, gross.currency());
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
