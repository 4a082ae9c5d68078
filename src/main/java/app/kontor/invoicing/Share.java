package app.kontor.invoicing;

import app.kontor.value.Money;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What part of a line an invoice takes: the pieces after those that earlier invoices took. Amounts are cut off, not
 * rounded, and the last part takes the rest, so that the parts of a line add up to it exactly: 10.00 for 3 is 3.33,
 * 3.33, 3.34 (R4, R39).
 *
 * @param before pieces on earlier invoices
 * @param after pieces on earlier invoices and this one
 * @param whole pieces of the line
 */
record Share(Quantity before, Quantity after, Quantity whole) {
    Share {
        if (before.isNegative() || after.compareTo(before) < 0 || whole.compareTo(after) < 0) {
            throw new IllegalArgumentException("No share: " + before + " to " + after + " of " + whole);
        }
    }

    Quantity quantity() {
        return after.minus(before);
    }

    boolean isEmpty() {
        return quantity().isZero();
    }

    Money of(Money amount) {
        return upToHere(amount).minus(beforehand(amount));
    }

    /** The part of the amount on this invoice and all before it. */
    Money upToHere(Money amount) {
        return cut(amount, after);
    }

    Money beforehand(Money amount) {
        return cut(amount, before);
    }

    private Money cut(Money amount, Quantity pieces) {
        if (pieces.isZero() || pieces.equals(whole)) {
            return pieces.isZero() ? Money.zero(amount.currency()) : amount;
        }
        BigDecimal part = amount.amount()
                .multiply(pieces.value())
                .divide(whole.value(), amount.amount().scale(), RoundingMode.DOWN);
        return new Money(part, amount.currency());
    }
}
