package app.kontor.sales;

import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the owner wants an order to be: everything that may be edited, saved at once. Lines that it leaves out stay as they are. */
public record OrderDraft(SalesOrder.Delivery delivery, @Nullable LocalDate shipBy, List<Line> lines) {
    public OrderDraft {
        lines = List.copyOf(lines);
    }

    /**
     * @param id null for a line that is added
     * @param sku of another product than before; null to leave the line's own
     * @param quantity how many are to be sent in all; nothing cancels what has not left
     * @param price of one; null to leave it, or for the product's own
     */
    public record Line(@Nullable OrderLineId id, @Nullable String sku, Quantity quantity, @Nullable UnitPrice price) {}

    /** Nothing changed yet. */
    public static OrderDraft of(SalesOrder order) {
        return new OrderDraft(order.delivery(), order.shipBy(), List.of());
    }
}
