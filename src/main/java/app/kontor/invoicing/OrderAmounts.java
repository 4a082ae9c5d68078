package app.kontor.invoicing;

import app.kontor.sales.Charges;
import app.kontor.sales.OrderLine;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an order charged, made definite: every amount known, discounts spread over the lines (R7), the sum checked
 * against the total. What the customer was charged is sacred (R2): nothing here is corrected, what does not add up is
 * refused.
 *
 * @param taxIncluded whether prices contain the tax, as far as any is due: a tax that was not charged can't be on top
 * @param shippingDiscount the part of the discount that the goods could not take
 * @param tax as the channel stated it, null if it did not
 * @param total what the customer was charged, less tax that the marketplace remits, before rounding (R21)
 */
record OrderAmounts(
        boolean taxIncluded,
        List<LineAmount> lines,
        Money shipping,
        Money shippingDiscount,
        @Nullable Money tax,
        Money rounding,
        Money total) {

    /**
     * @throws app.kontor.value.BusinessRuleException invoice.blocked if an amount is unknown or the sum does not fit
     */
    static OrderAmounts of(SalesOrder order) {
        Charges charges = order.charges();
        requireKnown(order, charges);
        Currency currency = charges.currency();
        Money goods = Money.sum(currency, order.lines().stream().map(OrderLine::total).toList());
        Money discount = orZero(charges.discount(), currency);
        Money shipping = orZero(charges.shipping(), currency);
        Money rounding = orZero(charges.rounding(), currency);
        Money total = charges.total().minus(orZero(charges.marketplaceTax(), currency)).minus(rounding);
        Money rest = total.minus(goods).plus(discount).minus(shipping);
        boolean included = rest.isZero();
        if (!rest.isZero() && !rest.equals(charges.tax())) {
            throw Reason.DOES_NOT_ADD_UP.of(order.number(), rest);
        }
        Money onShipping = discount.compareTo(goods) > 0 ? discount.minus(goods) : Money.zero(currency);
        List<LineAmount> lines = spread(order.lines(), discount.minus(onShipping));
        return new OrderAmounts(included, lines, shipping, onShipping, charges.tax(), rounding, total);
    }

    Currency currency() {
        return total.currency();
    }

    Money shippingCharged() {
        return shipping.minus(shippingDiscount);
    }

    private static void requireKnown(SalesOrder order, Charges charges) {
        if (order.lines().isEmpty()) {
            throw Reason.NO_LINES.of(order.number());
        }
        if (charges.total() == null || order.lines().stream().anyMatch(l -> l.total() == null)) {
            throw Reason.UNKNOWN_AMOUNTS.of(order.number());
        }
        if (charges.refunded() != null && charges.refunded().isPositive()) {
            throw Reason.REFUNDED.of(order.number(), charges.refunded());
        }
        BigDecimal rounding = charges.rounding() == null ? BigDecimal.ZERO : charges.rounding().amount().abs();
        if (rounding.compareTo(mostRounding(charges.currency(), order.lines().size())) > 0) {
            throw Reason.DOES_NOT_ADD_UP.of(order.number(), charges.rounding());
        }
    }

    /** Cash is rounded to 0.05 in CHF and to whole coins in the north; otherwise a cent a line can be lost (R8). */
    private static BigDecimal mostRounding(Currency currency, int lines) {
        BigDecimal cash = switch (currency.getCurrencyCode()) {
            case "SEK", "NOK", "DKK", "CZK", "ISK" -> new BigDecimal("0.50");
            case "HUF" -> new BigDecimal("2.50");
            default -> new BigDecimal("0.05");
        };
        return cash.max(BigDecimal.valueOf(lines, Math.max(0, currency.getDefaultFractionDigits())));
    }

    /**
     * Nothing was added, but the channel says that it would have been: prices without tax. It says how an untaxed order
     * is written down; where tax is due after all, it is found inside what was charged.
     */
    static boolean isAddedZero(Charges charges) {
        return Boolean.FALSE.equals(charges.taxIncluded()) && charges.tax() != null && charges.tax().isZero();
    }

    private static List<LineAmount> spread(List<OrderLine> lines, Money discount) {
        Currency currency = discount.currency();
        List<Money> own = lines.stream().map(l -> orZero(l.discount(), currency)).toList();
        Money rest = discount.minus(Money.sum(currency, own));
        List<Money> all = rest.isNegative()
                ? discount.split(weights(own))
                : plus(own, rest.split(weights(lines, own)));
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new LineAmount(lines.get(i), lines.get(i).total(), all.get(i)))
                .toList();
    }

    private static List<BigDecimal> weights(List<Money> amounts) {
        return amounts.stream().map(m -> m.amount().max(BigDecimal.ZERO)).toList();
    }

    /** The order's discount goes by what is left of each line after its own. */
    private static List<BigDecimal> weights(List<OrderLine> lines, List<Money> own) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).total().minus(own.get(i)).amount().max(BigDecimal.ZERO))
                .toList();
    }

    private static List<Money> plus(List<Money> some, List<Money> more) {
        List<Money> sums = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            sums.add(some.get(i).plus(more.get(i)));
        }
        return sums;
    }

    private static Money orZero(@Nullable Money amount, Currency currency) {
        return amount == null ? Money.zero(currency) : amount;
    }
}
