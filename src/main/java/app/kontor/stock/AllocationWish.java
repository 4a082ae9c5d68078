package app.kontor.stock;

import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;

/**
 * What an order's line would like to have promised.
 *
 * @param pieces how many more
 * @param pack only whole packs of so many pieces are of use; one for single pieces
 */
public record AllocationWish(OrderId order, OrderLineId line, VariantId variant, Quantity pieces, Quantity pack) {

    /** The most that can be given of what is free: whole packs, and no more than wished. */
    Quantity from(Quantity free) {
        Quantity most = pieces.min(free);
        return most.isPositive() ? most.wholePacks(pack).times(pack) : Quantity.ZERO;
    }
}
