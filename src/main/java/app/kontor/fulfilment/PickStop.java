package app.kontor.fulfilment;

import app.kontor.catalog.Variant;
import app.kontor.stock.Bin;
import app.kontor.value.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One stop of the walk: all pieces of a variant from a bin.
 *
 * @param picked pieces that are in the cart already
 * @param orders whose they are, by number
 */
public record PickStop(Bin bin, Variant variant, Quantity pieces, Quantity picked, Map<String, Quantity> orders) {
    static PickStop of(String order, PickLine line) {
        return new PickStop(line.bin(), line.variant(), line.pieces(), line.picked() ? line.pieces() : Quantity.ZERO,
                Map.of(order, line.pieces()));
    }

    PickStop plus(PickStop other) {
        Map<String, Quantity> all = new LinkedHashMap<>(orders);
        other.orders.forEach((order, quantity) -> all.merge(order, quantity, Quantity::plus));
        return new PickStop(bin, variant, pieces.plus(other.pieces), picked.plus(other.picked), all);
    }

    public boolean isPicked() {
        return picked.compareTo(pieces) >= 0;
    }
}
