package app.kontor.fulfilment;

import app.kontor.sales.OrderLine;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order to be packed.
 *
 * @param items   what can leave now, along the walk
 * @param waiting names of what stays: goods that are not there, lines that no product is known for
 * @param list    the pick list that it comes from, as people call it; null without one
 */
public record PackTask(
        SalesOrder order, String channel, String platform, List<PackItem> items, List<String> waiting, @Nullable String list) {

    public OrderId id() {
        return order.id();
    }

    public Quantity pieces() {
        return items.stream().map(PackItem::wanted).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** As if everything lay in the box. */
    public Map<OrderLineId, Quantity> all() {
        Map<OrderLineId, Quantity> all = new HashMap<>();
        items.forEach(item -> all.put(item.line(), item.wanted()));
        return all;
    }

    public Address recipient() {
        return order.delivery().shipping().isEmpty() ? order.delivery().billing() : order.delivery().shipping();
    }

    /** What the goods weigh as far as it is known, in grams. @param packed pieces by line */
    public Quantity weight(Map<OrderLineId, Quantity> packed) {
        Quantity sum = Quantity.ZERO;
        for (PackItem item : items) {
            Quantity one = item.variant().weightGrams();
            sum = one == null ? sum : sum.plus(one.times(packed.getOrDefault(item.line(), Quantity.ZERO)));
        }
        return sum;
    }

    /** In the channel's units: whole packs of what is packed, and with them what needs no box. */
    public Map<OrderLineId, Quantity> units(Map<OrderLineId, Quantity> packed) {
        Map<OrderLineId, Quantity> units = new HashMap<>();
        for (PackItem item : items) {
            Quantity whole = packed.getOrDefault(item.line(), Quantity.ZERO).wholePacks(item.factor());
            if (whole.isPositive()) {
                units.put(item.line(), whole);
            }
        }
        if (!units.isEmpty()) {
            order.lines().stream().filter(l -> !l.requiresShipping() && l.open().isPositive())
                    .forEach(l -> units.put(l.id(), l.open()));
        }
        return units;
    }

    /** Of the lines that need a box and are still open, none stays behind. */
    public boolean isWhole() {
        return waiting.isEmpty();
    }

    static boolean waits(OrderLine line, Quantity promised) {
        return line.requiresShipping() && promised.compareTo(line.openPieces()) < 0;
    }
}
