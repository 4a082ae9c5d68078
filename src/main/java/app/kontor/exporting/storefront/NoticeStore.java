package app.kontor.exporting.storefront;

import static app.kontor.schema.Tables.CHANNEL_CARRIER;
import static app.kontor.schema.Tables.IMPORT_FILE;
import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.ORDER_REF;
import static app.kontor.schema.Tables.PARCEL;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.SHIPMENT;
import static app.kontor.schema.Tables.SHIPMENT_LINE;
import static app.kontor.schema.Tables.SHIPMENT_NOTICE;
import static org.jooq.impl.DSL.noCondition;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.exporting.storefront.Notice.Item;
import app.kontor.schema.tables.records.ChannelCarrierRecord;
import app.kontor.schema.tables.records.ShipmentNoticeRecord;
import app.kontor.value.ChannelId;
import app.kontor.value.OrderId;
import app.kontor.value.ShipmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of shipment confirmations: which parcels a channel does not know, what it was told, and its names of carriers. */
final class NoticeStore {
    private static final String SHIPPED = "shipped";

    private NoticeStore() {}

    /** Shipments that the channel is to be told of, in the order in which they left. @param since null for all of them */
    static List<Notice> open(Tx tx, Collection<ShipmentId> untold, @Nullable LocalDate since) {
        Condition wanted = since == null ? noCondition() : SHIPMENT.SHIPPED_ON.ge(since);
        return notices(tx, Chunks.of(untold).stream().flatMap(part -> rows(tx, Chunks.in(SHIPMENT.ID, part).and(wanted)).stream())
                .sorted(Comparator.comparing(r -> r.get(SHIPMENT.ID).value())).toList());
    }

    private static List<Record> rows(Tx tx, Condition wanted) {
        return new ArrayList<>(tx.sql().select(SHIPMENT.asterisk(), SALES_ORDER.NUMBER, SALES_ORDER.CHANNEL_NUMBER,
                        SALES_ORDER.SHIPMENT, PARCEL.CARRIER, PARCEL.TRACKING, SHIPMENT_NOTICE.ID, SHIPMENT_NOTICE.TRACKING)
                .from(SHIPMENT).join(SALES_ORDER).on(SALES_ORDER.ID.eq(SHIPMENT.ORDER_ID))
                .leftJoin(PARCEL).on(PARCEL.SHIPMENT_ID.eq(SHIPMENT.ID)).and(PARCEL.POSITION.eq(0))
                .leftJoin(SHIPMENT_NOTICE).on(SHIPMENT_NOTICE.SHIPMENT_ID.eq(SHIPMENT.ID))
                .where(wanted).orderBy(SHIPMENT.ID).fetch());
    }

    private static List<Notice> notices(Tx tx, List<Record> rows) {
        Map<ShipmentId, List<Item>> items = items(tx, rows.stream().map(r -> r.get(SHIPMENT.ID)).toList());
        Set<OrderId> several = several(tx, rows.stream().map(r -> r.get(SHIPMENT.ORDER_ID)).distinct().toList());
        return rows.stream().map(r -> {
            boolean last = SHIPPED.equals(r.get(SALES_ORDER.SHIPMENT));
            return new Notice(r.get(SHIPMENT.ID), r.get(SHIPMENT.NUMBER), r.get(SALES_ORDER.NUMBER), r.get(SALES_ORDER.CHANNEL_NUMBER),
                    r.get(SHIPMENT.SHIPPED_ON), r.get(PARCEL.CARRIER), r.get(PARCEL.TRACKING), last && !several.contains(r.get(SHIPMENT.ORDER_ID)),
                    last, r.get(SHIPMENT_NOTICE.TRACKING), r.get(SHIPMENT_NOTICE.ID) != null,
                    items.getOrDefault(r.get(SHIPMENT.ID), List.of()));
        }).toList();
    }

    private static Map<ShipmentId, List<Item>> items(Tx tx, Collection<ShipmentId> shipments) {
        Map<ShipmentId, List<Item>> items = new HashMap<>();
        for (List<ShipmentId> part : Chunks.of(shipments)) {
            tx.sql().select(SHIPMENT_LINE.SHIPMENT_ID, ORDER_LINE.CHANNEL_LINE, ORDER_LINE.SKU, SHIPMENT_LINE.QUANTITY)
                    .from(SHIPMENT_LINE).join(ORDER_LINE).on(ORDER_LINE.ID.eq(SHIPMENT_LINE.ORDER_LINE_ID))
                    .where(Chunks.in(SHIPMENT_LINE.SHIPMENT_ID, part)).orderBy(ORDER_LINE.POSITION, ORDER_LINE.ID)
                    .forEach(r -> items.computeIfAbsent(r.value1(), id -> new ArrayList<>()).add(new Item(r.value2(), r.value3(), r.value4())));
        }
        return items;
    }

    /** Orders that left in several parts. */
    private static Set<OrderId> several(Tx tx, Collection<OrderId> orders) {
        Set<OrderId> seen = new HashSet<>();
        Set<OrderId> several = new HashSet<>();
        for (List<OrderId> part : Chunks.of(orders)) {
            tx.sql().select(SHIPMENT.ORDER_ID).from(SHIPMENT).where(Chunks.in(SHIPMENT.ORDER_ID, part))
                    .forEach(r -> several.addAll(seen.add(r.value1()) ? List.of() : List.of(r.value1())));
        }
        return several;
    }

    /** Of the shipments' parcels behind the first those with a number; the carrier is the first one's where none is written. */
    static Map<ShipmentId, List<NoticePlan.Label>> further(Tx tx, List<Notice> notices) {
        Map<ShipmentId, List<NoticePlan.Label>> further = new HashMap<>();
        Map<ShipmentId, String> carriers = new HashMap<>();
        notices.forEach(notice -> carriers.put(notice.shipment(), notice.carrier() == null ? "" : notice.carrier()));
        for (List<ShipmentId> part : Chunks.of(carriers.keySet())) {
            tx.sql().select(PARCEL.SHIPMENT_ID, PARCEL.CARRIER, PARCEL.TRACKING).from(PARCEL).where(Chunks.in(PARCEL.SHIPMENT_ID, part))
                    .and(PARCEL.POSITION.gt(0)).and(PARCEL.TRACKING.isNotNull()).orderBy(PARCEL.POSITION)
                    .forEach(r -> further.computeIfAbsent(r.value1(), id -> new ArrayList<>()).add(new NoticePlan.Label(
                            r.value2() == null ? carriers.getOrDefault(r.value1(), "") : r.value2(), r.value3().replaceAll("\\s+", ""))));
        }
        return further;
    }

    /** What the channel calls the shipments' orders in names of this kind. */
    static Map<ShipmentId, String> refs(Tx tx, Collection<ShipmentId> shipments, String kind) {
        Map<ShipmentId, String> refs = new HashMap<>();
        for (List<ShipmentId> part : Chunks.of(shipments)) {
            tx.sql().select(SHIPMENT.ID, ORDER_REF.REF).from(SHIPMENT).join(ORDER_REF).on(ORDER_REF.ORDER_ID.eq(SHIPMENT.ORDER_ID))
                    .where(Chunks.in(SHIPMENT.ID, part)).and(ORDER_REF.KIND.eq(kind)).forEach(r -> refs.put(r.value1(), r.value2()));
        }
        return refs;
    }

    static void record(Tx tx, Collection<Notice> notices) {
        Map<ShipmentId, ShipmentNoticeRecord> there = new HashMap<>();
        for (List<ShipmentId> part : Chunks.of(notices.stream().map(Notice::shipment).toList())) {
            tx.sql().selectFrom(SHIPMENT_NOTICE).where(Chunks.in(SHIPMENT_NOTICE.SHIPMENT_ID, part)).forEach(r -> there.put(r.getShipmentId(), r));
        }
        List<ShipmentNoticeRecord> added = new ArrayList<>();
        for (Notice n : notices) {
            ShipmentNoticeRecord row = there.get(n.shipment());
            if (row == null) {
                added.add(new ShipmentNoticeRecord(tx.newId(), n.shipment(), n.carrier(), n.tracking(), tx.command().id()));
            } else {
                row.setCarrier(n.carrier());
                row.setTracking(n.tracking());
            }
        }
        tx.insert(added);
        tx.update(there.values());
    }

    /** What the channel calls carriers, by how they are written here. */
    static Map<String, String> names(Tx tx, ChannelId channel) {
        return tx.sql().selectFrom(CHANNEL_CARRIER).where(CHANNEL_CARRIER.CHANNEL_ID.eq(channel))
                .fetchMap(CHANNEL_CARRIER.CARRIER_KEY, CHANNEL_CARRIER.NAME);
    }

    static String key(String carrier) {
        return carrier.strip().toLowerCase(Locale.ROOT);
    }

    /** @param name empty forgets it */
    static void name(Tx tx, ChannelId channel, String carrier, String name) {
        ChannelCarrierRecord row = tx.sql().selectFrom(CHANNEL_CARRIER).where(CHANNEL_CARRIER.CHANNEL_ID.eq(channel))
                .and(CHANNEL_CARRIER.CARRIER_KEY.eq(key(carrier))).fetchOne();
        if (row == null && !name.isEmpty()) {
            tx.insert(new ChannelCarrierRecord(tx.newId(), channel, key(carrier), name, tx.command().id()));
        } else if (row != null && name.isEmpty()) {
            tx.delete(row);
        } else if (row != null) {
            row.setName(name);
            tx.update(row);
        }
    }

    /** The order sheet that was imported last for the channel. */
    static Optional<String> sheet(Tx tx, ChannelId channel) {
        return tx.sql().select(IMPORT_FILE.CONTENT_HASH).from(IMPORT_FILE)
                .where(IMPORT_FILE.CHANNEL_ID.eq(channel)).and(IMPORT_FILE.KIND.eq("orders")).and(IMPORT_FILE.FORMAT.startsWith("walmart"))
                .orderBy(IMPORT_FILE.ID.desc()).limit(1).fetchOptional(IMPORT_FILE.CONTENT_HASH);
    }
}
