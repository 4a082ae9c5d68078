package app.kontor.sales;

import app.kontor.value.CustomerId;
import app.kontor.value.Money;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.time.LocalDate;
import java.util.List;
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
