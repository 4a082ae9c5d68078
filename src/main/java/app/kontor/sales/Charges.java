package app.kontor.sales;

import app.kontor.value.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What the customer was charged for an order, in one currency. {@code total} = goods − discount + shipping + (tax unless
 * included) + marketplaceTax + rounding. Null is "the channel did not say", never 0, and blocks the invoice.
 *
 * @param marketplaceTax collected and remitted by the marketplace: in the total, never in the invoice
 */
public record Charges(
        Currency currency,
        @Nullable Money goods,
        @Nullable Money discount,
        @Nullable Money shipping,
        @Nullable Money tax,
        @Nullable Boolean taxIncluded,
        @Nullable Money marketplaceTax,
        @Nullable Money rounding,
        @Nullable Money refunded,
        @Nullable Money total) {

    public static Charges unknown(Currency currency) {
        return new Charges(currency, null, null, null, null, null, null, null, null, null);
    }

    public Charges withTotal(@Nullable Money charged) {
        return new Charges(currency, goods, discount, shipping, tax, taxIncluded, marketplaceTax, rounding, refunded, charged);
    }

    /** With rounding as what is left of the total when everything known is added up; null while total or goods are unknown. */
    public Charges withRounding() {
        Money left = total == null || goods == null ? null : total.minus(sum());
        return new Charges(currency, goods, discount, shipping, tax, taxIncluded, marketplaceTax, left, refunded, total);
    }

    /** The same charges, of which so much has gone back. */
    public Charges withRefunded(@Nullable Money back) {
        return new Charges(currency, goods, discount, shipping, tax, taxIncluded, marketplaceTax, rounding, back, total);
    }

    /** Goods − discount + shipping + (tax unless included) + marketplaceTax, unknown parts as nothing. */
    public Money sum() {
        Money added = Boolean.TRUE.equals(taxIncluded) ? zero() : or(tax);
        return or(goods).minus(or(discount)).plus(or(shipping)).plus(added).plus(or(marketplaceTax));
    }

    private Money or(@Nullable Money money) {
        return money == null ? zero() : money;
    }

    private Money zero() {
        return Money.zero(currency);
    }
}
