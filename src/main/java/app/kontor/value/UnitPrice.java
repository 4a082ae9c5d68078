package app.kontor.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** The price of one piece, up to four decimals. */
public record UnitPrice(BigDecimal amount, Currency currency) {
    private static final int DECIMALS = 4;

    /** @throws ArithmeticException if the amount has more than four decimals */
    public UnitPrice {
        amount = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** The total of a line: the one place where a line is rounded, half-up. */
    public Money times(Quantity quantity) {
        return Money.rounded(amount.multiply(quantity.value()), currency);
    }

    /** The unit price that gives the line total, to four decimals; shown, never multiplied back into a total. */
    public static UnitPrice ofLine(Money total, Quantity quantity) {
        return new UnitPrice(total.amount().divide(quantity.value(), DECIMALS, RoundingMode.HALF_UP), total.currency());
    }
}
