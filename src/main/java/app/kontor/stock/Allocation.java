package app.kontor.stock;

import app.kontor.value.BinId;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.PickListId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import org.jspecify.annotations.Nullable;

/**
 * Pieces in a bin, promised to an order's line until they ship.
 *
 * @param pickList the list that holds them; null as long as nobody was sent to fetch them
 * @param picked somebody has fetched them for the list
 */
public record Allocation(
        long id,
        OrderId order,
        OrderLineId line,
        VariantId variant,
        BinId bin,
        Quantity quantity,
        @Nullable PickListId pickList,
        boolean picked) {

    /** The same promise for fewer pieces: what is used of it. */
    public Allocation with(Quantity pieces) {
        return new Allocation(id, order, line, variant, bin, pieces, pickList, picked);
    }

    StockLevel change() {
        return new StockLevel(variant, bin, Quantity.ZERO, quantity);
    }

    StockLevel changeBack() {
        return new StockLevel(variant, bin, Quantity.ZERO, quantity.negate());
    }
}
