package app.kontor.purchasing;

import app.kontor.value.PurchaseOrderId;
import app.kontor.value.Quantity;
import app.kontor.value.SupplierId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to a supplier as somebody types it: all of it, saved at once.
 *
 * @param id null for a new one
 * @param draft whether it is still to be sent: then nothing is incoming
 * @param expectedOn null for what the supplier's lead time says when it is sent, else unknown
 */
public record PurchaseEntry(
        @Nullable PurchaseOrderId id, SupplierId supplier, boolean draft, @Nullable LocalDate expectedOn, @Nullable String note, List<Line> lines) {
    public PurchaseEntry {
        lines = List.copyOf(lines);
    }

    /** @param price of one, in the order's currency; null for what the price list asks */
    public record Line(String sku, Quantity quantity, @Nullable BigDecimal price) {}
}
