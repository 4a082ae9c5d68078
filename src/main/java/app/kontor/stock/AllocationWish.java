package app.kontor.stock;

import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;

/**
 * What an order's line would like to have promised.
 *
 * @param pieces how many more
 * @param pack what is short is given in whole packs of so many pieces; one for single pieces
 */
public record AllocationWish(OrderId order, OrderLineId line, VariantId variant, Quantity pieces, Quantity pack) {

    /** What can be given of what is free: all, or else whole packs. */
    Quantity from(Quantity free) {
        if (pieces.compareTo(free) <= 0) {
            return pieces;
        }
        return free.isPositive() ? free.wholePacks(pack).times(pack) : Quantity.ZERO;
    }
}
