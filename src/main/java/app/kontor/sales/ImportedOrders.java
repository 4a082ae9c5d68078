package app.kontor.sales;

import app.kontor.db.Tx;
import app.kontor.value.ChannelId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Orders as a storefront states them, with the names that it has for them: for upper features, inside their transaction. */
public final class ImportedOrders {
    private ImportedOrders() {}

    /** New orders with the names that their channel has for them. */
    public static void place(Tx tx, Map<SalesOrder, List<OrderRef>> orders) {
        OrderStore.insert(tx, orders);
    }

    /** As {@link Orders#save}, and takes over the channel's taxes and names, which only an import may change. */
    public static void save(Tx tx, SalesOrder order, Collection<OrderRef> refs) {
        RefStore.add(tx, order, refs); // first: what an order is found by is made of its names
        OrderStore.save(tx, List.of(order));
        OrderStore.replaceTaxes(tx, List.of(order));
    }

    /** The channel's names of its orders, for one who will ask for about so many. */
    public static KnownRefs known(Tx tx, ChannelId channel, int expected) {
        return new KnownRefs(tx, channel, expected);
    }
}
