package app.kontor.invoicing;

import app.kontor.value.Money;
import app.kontor.value.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order is taxed with at one rate, lines and shipping together: VAT is found for the sum, never for a line
 * (R1).
 *
 * @param percent null for a tax of which the channel named the amount only
 * @param name what the channel calls it, null for VAT
 * @param lines positions in the order's list of lines, from 0
 * @param shipping the part of the shipping that follows these goods (R6)
 * @param base what was charged for lines and shipping
 * @param tax contained in the base, or to be added to it
 */
record TaxGroup(
        @Nullable Percent percent,
        @Nullable String name,
        List<Integer> lines,
        Money shipping,
        Money base,
        Money tax,
        boolean taxIncluded) {

    /** VAT of the sum at its rate: of a net sum (R1), or contained in a gross one (R2). */
    static TaxGroup ofRate(Percent percent, List<Integer> lines, Money shipping, Money base, boolean taxIncluded) {
        return new TaxGroup(percent, null, lines, shipping, base, taxAt(percent, base, taxIncluded), taxIncluded);
    }

    /** With the tax that the channel stated, which is kept (R2). */
    TaxGroup stating(Money stated) {
        return new TaxGroup(percent, name, lines, shipping, base, stated, taxIncluded);
    }

    /**
     * The tax of a part of the base: all of it for the whole, by the rate if that gives the whole's tax too, in
     * proportion otherwise. The taxes of parts are differences of this, so that they add up to the whole.
     */
    Money taxUpTo(Money part) {
        if (part.equals(base)) {
            return tax;
        }
        if (percent != null && taxAt(percent, base, taxIncluded).equals(tax)) {
            return taxAt(percent, part, taxIncluded);
        }
        BigDecimal share = tax.amount().multiply(part.amount()).divide(base.amount(), 10, RoundingMode.HALF_UP);
        return Money.rounded(share, tax.currency());
    }

    private static Money taxAt(Percent percent, Money base, boolean taxIncluded) {
        return taxIncluded ? percent.containedIn(base) : percent.of(base);
    }
}
