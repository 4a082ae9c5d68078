package app.kontor.sales;

import app.kontor.db.Tx;
import app.kontor.spill.Fingerprints;
import app.kontor.value.ChannelId;
import app.kontor.value.OrderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds one channel's orders by what the channel calls them, for one who asks again and again: where many are asked for, all of the
 * channel's are read once, and 16 bytes of each are kept.
 */
public final class KnownRefs {
    /** Reading one row of all costs as much as a twentieth of looking for one. */
    private static final int TIMES = 20;

    private final ChannelId channel;
    private final @Nullable Fingerprints all;

    /** @param expected about how many will be asked for */
    KnownRefs(Tx tx, ChannelId channel, int expected) {
        this.channel = channel;
        this.all = RefStore.areFew(tx, channel, (long) expected * TIMES) ? new Fingerprints() : null;
        if (all != null) {
            RefStore.eachRef(tx, channel, (ref, order) -> all.put(key(ref), order.value()));
        }
    }

    /** The orders of those refs that are known. */
    public Map<OrderRef, OrderId> of(Tx tx, Collection<OrderRef> refs) {
        if (all == null) {
            return RefStore.byRefs(tx, channel, refs);
        }
        Map<OrderRef, OrderId> found = new HashMap<>();
        for (OrderRef ref : refs) {
            long order = all.get(key(ref));
            if (order != Fingerprints.NONE) {
                found.put(ref, new OrderId(order));
            }
        }
        return found;
    }

    private static String key(OrderRef ref) {
        return ref.kind() + '\n' + ref.ref();
    }
}
