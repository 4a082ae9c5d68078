package app.kontor.fulfilment;

import app.kontor.catalog.Variant;
import app.kontor.stock.Bin;
import app.kontor.value.BinId;
import app.kontor.value.PickListId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody was sent to fetch. It holds what it lists: the pieces are on no other list (R31).
 *
 * @param number "P-1001"
 * @param orders in the order in which they were placed; those that shipped or were cancelled since are gone
 */
public record PickList(PickListId id, String number, Instant createdAt, List<PickOrder> orders) {

    /** Summed by SKU, in the order of the bins. */
    public List<PickStop> stops() {
        record Place(BinId bin, VariantId variant) {}
        Map<Place, PickStop> stops = new LinkedHashMap<>();
        for (PickOrder order : orders) {
            for (PickLine line : order.lines()) {
                stops.merge(new Place(line.bin().id(), line.variant().id()),
                        PickStop.of(order.order().number(), line), PickStop::plus);
            }
        }
        return stops.values().stream()
                .sorted(Comparator.comparing(PickStop::bin, Bin.WALK).thenComparing(PickStop::variant, BY_SKU))
                .toList();
    }

    /** One order after the other, each along the walk: for who packs straight from the cart. */
    public List<PickStop> byOrder() {
        List<PickStop> stops = new ArrayList<>();
        for (PickOrder order : orders) {
            record Place(BinId bin, VariantId variant) {}
            Map<Place, PickStop> own = new LinkedHashMap<>();
            order.lines().forEach(line -> own.merge(new Place(line.bin().id(), line.variant().id()),
                    PickStop.of(order.order().number(), line), PickStop::plus));
            stops.addAll(own.values());
        }
        return stops;
    }

    public Quantity pieces() {
        return stops().stream().map(PickStop::pieces).reduce(Quantity.ZERO, Quantity::plus);
    }

    static final Comparator<Variant> BY_SKU = Comparator.comparing(v -> v.sku().key());
}
