package app.kontor.sales;

import app.kontor.value.CustomerId;
import app.kontor.value.Money;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order that somebody places with the shop itself: by phone, by mail, at the market.
 *
 * @param customer who it is from where that is known; null to recognise them by their address, or to make a new customer of it
 */
public record NewOrder(
        @Nullable CustomerId customer, SalesOrder.Delivery delivery, @Nullable LocalDate shipBy, List<Line> lines, Terms terms) {
    public NewOrder {
        lines = List.copyOf(lines);
    }

    /**
     * The same once more, not paid yet: what the customer got, without what was cancelled; all of it where the whole order was.
     *
     * @param skus of the products that still are to be had; a line of another one is left out
     * @param home the shop's currency; prices in another one are left to the products
     */
    public static NewOrder again(SalesOrder order, Map<VariantId, Sku> skus, Currency home) {
        boolean sameMoney = order.charges().currency().equals(home);
        List<Line> lines = order.lines().stream()
                .filter(l -> l.variant() != null && skus.containsKey(l.variant()) && wanted(order, l).isPositive())
                .map(l -> new Line(skus.get(l.variant()).value(), wanted(order, l),
                        sameMoney && l.factor().compareTo(Quantity.ONE) == 0 ? l.unitPrice() : null))
                .toList();
        SalesOrder.Delivery d = order.delivery();
        Charges c = order.charges();
        Terms terms = new Terms(sameMoney && Boolean.FALSE.equals(c.taxIncluded()), sameMoney ? c.shipping() : null,
                sameMoney ? c.discount() : null, false);
        return new NewOrder(order.customer(), new SalesOrder.Delivery(d.billing(), d.shipping(), d.email(), d.vatId(), d.shippingMethod(),
                null, null, d.language()), null, lines, terms);
    }

    /** In pieces. */
    private static Quantity wanted(SalesOrder order, OrderLine line) {
        Quantity kept = order.status().state() == OrderState.CANCELLED ? line.quantity() : line.quantity().minus(line.cancelled());
        return kept.times(line.factor());
    }

    /** @param price of one; null for the product's own */
    public record Line(String sku, Quantity quantity, @Nullable UnitPrice price) {}

    /**
     * What was agreed.
     *
     * @param net whether prices, shipping and discount are without tax
     * @param paid whether the money is here; otherwise the order is on account
     */
    public record Terms(boolean net, @Nullable Money shipping, @Nullable Money discount, boolean paid) {}
}
