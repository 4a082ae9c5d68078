package app.kontor.exporting.storefront;

import static app.kontor.schema.Tables.PARCEL;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.SHIPMENT;
import static app.kontor.schema.Tables.SHIPMENT_NOTICE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Changes;
import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.value.ChannelId;
import app.kontor.value.OrderId;
import app.kontor.value.ShipmentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.TableField;

/** The SQL of which shipments a channel was not told of, or with another number: by the tables' keys, since orders are wide. */
final class UntoldStore {
    private static final Condition OTHERWISE = SHIPMENT_NOTICE.TRACKING.isDistinctFrom(PARCEL.TRACKING)
            .or(SHIPMENT_NOTICE.CARRIER.isDistinctFrom(PARCEL.CARRIER));
    private static final Condition FIRST = PARCEL.SHIPMENT_ID.eq(SHIPMENT.ID).and(PARCEL.POSITION.eq(0));
    private static final int FEW = 20_000;

    private UntoldStore() {}

    static List<ShipmentId> all(Tx tx, ChannelId channel) {
        Map<OrderId, List<ShipmentId>> open = new HashMap<>();
        tx.sql().select(SHIPMENT.ID, SHIPMENT.ORDER_ID).from(SHIPMENT)
                .where(notExists(selectOne().from(SHIPMENT_NOTICE).where(SHIPMENT_NOTICE.SHIPMENT_ID.eq(SHIPMENT.ID))))
                .forEach(r -> open.computeIfAbsent(r.value2(), order -> new ArrayList<>(1)).add(r.value1()));
        tx.sql().select(SHIPMENT.ID, SHIPMENT.ORDER_ID).from(SHIPMENT_NOTICE).join(SHIPMENT).on(SHIPMENT.ID.eq(SHIPMENT_NOTICE.SHIPMENT_ID))
                .leftJoin(PARCEL).on(FIRST).where(OTHERWISE)
                .forEach(r -> open.computeIfAbsent(r.value2(), order -> new ArrayList<>(1)).add(r.value1()));
        return ofChannel(tx, channel, open);
    }

    private static List<ShipmentId> ofChannel(Tx tx, ChannelId channel, Map<OrderId, List<ShipmentId>> open) {
        List<ShipmentId> found = new ArrayList<>();
        var orders = tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER).where(SALES_ORDER.CHANNEL_ID.eq(channel));
        if (open.size() > FEW) {
            try (var all = orders.fetchLazy()) { // the key has all that is asked for
                all.forEach(r -> found.addAll(open.getOrDefault(r.value1(), List.of())));
            }
        } else {
            for (List<OrderId> part : Chunks.of(open.keySet())) {
                tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER).where(Chunks.in(SALES_ORDER.ID, part)).and(SALES_ORDER.CHANNEL_ID.eq(channel))
                        .forEach(r -> found.addAll(open.get(r.value1())));
            }
        }
        return found;
    }

    /** Those of which commands after this one may have changed whether the channel knows of them. */
    static Set<ShipmentId> touched(Tx tx, long seq) {
        Set<ShipmentId> touched = new HashSet<>();
        Changes.since(tx, SHIPMENT.getName(), seq).forEach(row -> touched.add(new ShipmentId(row)));
        touched.addAll(touched(tx, PARCEL, PARCEL.ID, PARCEL.SHIPMENT_ID, seq));
        touched.addAll(touched(tx, SHIPMENT_NOTICE, SHIPMENT_NOTICE.ID, SHIPMENT_NOTICE.SHIPMENT_ID, seq));
        return touched;
    }

    private static Set<ShipmentId> touched(Tx tx, Table<?> table, TableField<?, Long> id, TableField<?, ShipmentId> shipment, long seq) {
        Set<ShipmentId> touched = new HashSet<>();
        for (List<Long> part : Chunks.of(Changes.since(tx, table.getName(), seq))) {
            touched.addAll(tx.sql().select(shipment).from(table).where(Chunks.in(id, part)).fetch(shipment));
        }
        Changes.before(tx, table.getName(), seq, row -> touched.add(new ShipmentId(Long.parseLong(row.get(shipment.getName())))));
        return touched;
    }

    static List<ShipmentId> among(Tx tx, ChannelId channel, Collection<ShipmentId> ids) {
        List<ShipmentId> open = new ArrayList<>();
        for (List<ShipmentId> part : Chunks.of(ids)) {
            open.addAll(tx.sql().select(SHIPMENT.ID).from(SHIPMENT).join(SALES_ORDER).on(SALES_ORDER.ID.eq(SHIPMENT.ORDER_ID))
                    .leftJoin(PARCEL).on(FIRST).leftJoin(SHIPMENT_NOTICE).on(SHIPMENT_NOTICE.SHIPMENT_ID.eq(SHIPMENT.ID))
                    .where(Chunks.in(SHIPMENT.ID, part)).and(SALES_ORDER.CHANNEL_ID.eq(channel)).and(SHIPMENT_NOTICE.ID.isNull().or(OTHERWISE))
                    .fetch(SHIPMENT.ID));
        }
        return open;
    }
}
