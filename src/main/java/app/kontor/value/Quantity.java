package app.kontor.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number of pieces, at most three decimals and without a unit: a product has one stock unit, packs convert at the border. */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
    public static final int DECIMALS = 3;
    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);
    public static final Quantity ONE = new Quantity(BigDecimal.ONE);

    /** @throws ArithmeticException if the value has more than three decimals */
    public Quantity {
        value = value.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    public static Quantity of(long pieces) {
        return new Quantity(BigDecimal.valueOf(pieces));
    }

    public static Quantity of(String pieces) {
        return new Quantity(new BigDecimal(pieces));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    /** Pieces in this many packs; refuses a product with more than three decimals. */
    public Quantity times(Quantity factor) {
        return new Quantity(value.multiply(factor.value).stripTrailingZeros());
    }

    /** How many whole packs of the factor these pieces make. */
    public Quantity wholePacks(Quantity factor) {
        return new Quantity(value.divide(factor.value, 0, RoundingMode.FLOOR));
    }

    public Quantity negate() {
        return new Quantity(value.negate());
    }

    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Quantity max(Quantity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    /** Without needless zeros: "3", "1.5". */
    @Override
    public String toString() {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
