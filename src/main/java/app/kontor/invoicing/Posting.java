package app.kontor.invoicing;

import app.kontor.sales.SalesOrder;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import java.time.LocalDate;
import java.util.Map;

/**
 * What is to be invoiced of an order.
 *
 * @param quantities in the channel's units, by line; a line that is missing is not invoiced now
 * @param deliveredOn the tax point (R20)
 */
public record Posting(SalesOrder order, Map<OrderLineId, Quantity> quantities, LocalDate deliveredOn) {
    public Posting {
        quantities = Map.copyOf(quantities);
    }

    Quantity of(OrderLineId line) {
        return quantities.getOrDefault(line, Quantity.ZERO);
    }

    boolean isEmpty() {
        return quantities.values().stream().allMatch(Quantity::isZero);
    }
}
