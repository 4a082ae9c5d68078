package app.kontor.fulfilment;

import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.PARCEL;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.SHIPMENT;
import static app.kontor.schema.Tables.SHIPMENT_LINE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.fulfilment.Shipment.ShipmentLine;
import app.kontor.schema.tables.records.ParcelRecord;
import app.kontor.schema.tables.records.ShipmentLineRecord;
import app.kontor.schema.tables.records.ShipmentRecord;
import app.kontor.value.OrderId;
import app.kontor.value.ShipmentId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;

/** The SQL of shipments with their lines and parcels. */
final class ShipmentStore {
    private ShipmentStore() {}

    static void insert(Tx tx, Collection<Shipment> shipments) {
        var command = tx.command().id();
        List<ShipmentLineRecord> lines = new ArrayList<>();
        List<ParcelRecord> parcels = new ArrayList<>();
        for (Shipment s : shipments) {
            for (ShipmentLine l : s.lines()) {
                lines.add(new ShipmentLineRecord(tx.newId(), s.id(), l.line(), l.quantity(), command));
            }
            int position = 0;
            for (Parcel p : s.parcels()) {
                parcels.add(new ParcelRecord(tx.newId(), s.id(), position++, p.carrier(), p.tracking(), command,
                        p.weightGrams(), p.box()));
            }
        }
        tx.insert(shipments.stream()
                .map(s -> new ShipmentRecord(s.id(), s.number(), s.order(), s.shippedAt(), s.shippedOn(), command))
                .toList());
        tx.insert(lines);
        tx.insert(parcels);
    }

    /** In the order of their numbers. */
    static List<Shipment> byIds(Tx tx, Collection<ShipmentId> ids) {
        List<Shipment> found = new ArrayList<>();
        for (List<ShipmentId> part : Chunks.of(ids)) {
            found.addAll(complete(tx, tx.sql().selectFrom(SHIPMENT).where(Chunks.in(SHIPMENT.ID, part)).orderBy(SHIPMENT.ID).fetch()));
        }
        return found;
    }

    static List<Shipment> byNumbers(Tx tx, Collection<String> numbers) {
        List<Shipment> found = new ArrayList<>();
        for (List<String> part : Chunks.of(numbers)) {
            found.addAll(complete(tx, tx.sql().selectFrom(SHIPMENT).where(SHIPMENT.NUMBER.in(part)).fetch()));
        }
        return found;
    }

    /** All shipments of the orders, oldest first. */
    static List<Shipment> byOrders(Tx tx, Collection<OrderId> orders) {
        List<Shipment> found = new ArrayList<>();
        for (List<OrderId> part : Chunks.of(orders)) {
            found.addAll(complete(
                    tx, tx.sql().selectFrom(SHIPMENT).where(Chunks.in(SHIPMENT.ORDER_ID, part)).orderBy(SHIPMENT.ID).fetch()));
        }
        return found;
    }

    /** Newest last, unless descending. */
    static Window<ShipmentRow> list(Tx tx, WindowRequest request) {
        Condition matching = search(request.search());
        boolean down = request.descending();
        String after = request.afterKey();
        Condition next = after == null ? noCondition() : beyond(new ShipmentId(Long.parseLong(after)), down);
        var rows = tx.sql().select(SHIPMENT.asterisk(), SALES_ORDER.NUMBER, SALES_ORDER.CHANNEL_NUMBER)
                .from(SHIPMENT).join(SALES_ORDER).on(SALES_ORDER.ID.eq(SHIPMENT.ORDER_ID))
                .where(matching).and(next)
                .orderBy(down ? SHIPMENT.ID.desc() : SHIPMENT.ID.asc()).limit(request.limit() + 1).fetch();
        boolean more = rows.size() > request.limit();
        var page = more ? rows.subList(0, request.limit()) : rows;
        List<Shipment> shipments = complete(tx, page.stream().map(r -> r.into(SHIPMENT)).toList());
        List<ShipmentRow> listed = new ArrayList<>();
        for (int i = 0; i < shipments.size(); i++) {
            var order = page.get(i);
            listed.add(row(shipments.get(i), order.get(SALES_ORDER.NUMBER), order.get(SALES_ORDER.CHANNEL_NUMBER)));
        }
        String nextKey = more ? Long.toString(shipments.getLast().id().value()) : null;
        return new Window<>(listed, nextKey, after == null ? count(tx, matching) : Window.UNCOUNTED);
    }

    private static Condition beyond(ShipmentId id, boolean down) {
        return down ? SHIPMENT.ID.lt(id) : SHIPMENT.ID.gt(id);
    }

    static ShipmentRow row(Shipment s, String orderNumber, String channelNumber) {
        Parcel parcel = s.parcels().isEmpty() ? new Parcel(null, null) : s.parcels().getFirst();
        return new ShipmentRow(s.id(), s.number(), s.order(), orderNumber, channelNumber, s.shippedAt(), s.shippedOn(),
                parcel.carrier(), parcel.tracking(), s.lines().size(), parcel.weightGrams(), parcel.box());
    }

    private static List<Shipment> complete(Tx tx, List<ShipmentRecord> rows) {
        List<ShipmentId> ids = rows.stream().map(ShipmentRecord::getId).toList();
        Map<ShipmentId, List<ShipmentLine>> lines = new HashMap<>();
        tx.sql().select(SHIPMENT_LINE.SHIPMENT_ID, SHIPMENT_LINE.ORDER_LINE_ID, SHIPMENT_LINE.QUANTITY)
                .from(SHIPMENT_LINE).join(ORDER_LINE).on(ORDER_LINE.ID.eq(SHIPMENT_LINE.ORDER_LINE_ID))
                .where(Chunks.in(SHIPMENT_LINE.SHIPMENT_ID, ids)).orderBy(ORDER_LINE.POSITION, ORDER_LINE.ID)
                .forEach(r -> lines.computeIfAbsent(r.value1(), i -> new ArrayList<>())
                        .add(new ShipmentLine(r.value2(), r.value3())));
        Map<ShipmentId, List<Parcel>> parcels = new HashMap<>();
        tx.sql().selectFrom(PARCEL).where(Chunks.in(PARCEL.SHIPMENT_ID, ids)).orderBy(PARCEL.POSITION)
                .forEach(r -> parcels.computeIfAbsent(r.getShipmentId(), i -> new ArrayList<>())
                        .add(new Parcel(r.getCarrier(), r.getTracking(), r.getWeightGrams(), r.getBox())));
        return rows.stream()
                .map(r -> new Shipment(r.getId(), r.getNumber(), r.getOrderId(), r.getShippedAt(), r.getShippedOn(),
                        lines.getOrDefault(r.getId(), List.of()), parcels.getOrDefault(r.getId(), List.of())))
                .toList();
    }

    /** Every word has to be somewhere in the order's search text or start the shipment's number. */
    private static Condition search(String text) {
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> SALES_ORDER.SEARCH_TEXT.contains(word)
                        .or(SHIPMENT.NUMBER.startsWith(word.toUpperCase(Locale.ROOT))))
                .reduce(noCondition(), Condition::and);
    }

    private static long count(Tx tx, Condition matching) {
        return tx.sql().fetchCount(selectOne().from(SHIPMENT).join(SALES_ORDER).on(SALES_ORDER.ID.eq(SHIPMENT.ORDER_ID))
                .where(matching).limit((int) Window.CAP));
    }
}
