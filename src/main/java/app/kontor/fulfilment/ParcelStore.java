package app.kontor.fulfilment;

import static app.kontor.schema.Tables.CHANNEL;
import static app.kontor.schema.Tables.PARCEL;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.SHIPMENT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.sales.Orders;
import app.kontor.schema.tables.records.ParcelRecord;
import app.kontor.value.Address;
import app.kontor.value.Coded;
import app.kontor.value.ShipmentId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of the shipping desk: parcels with whom they go to. */
final class ParcelStore {
    private static final int FEW = 500;
    private static final Condition FIRST = PARCEL.SHIPMENT_ID.eq(SHIPMENT.ID).and(PARCEL.POSITION.eq(0));

    private ParcelStore() {}

    /** Newest first; the key of a window is the shipment's id. @param found what its search means; null where nothing is searched for */
    static Window<ParcelRow> list(Tx tx, WindowRequest request, @Nullable FoundParcels found) {
        List<ShipmentId> ids = new ArrayList<>(found == null ? next(tx, request) : found.next(request));
        String next = null;
        if (ids.size() > request.limit()) {
            ids.removeLast();
            next = Long.toString(ids.getLast().value());
        }
        Comparator<ParcelRow> oldestFirst = Comparator.comparing(row -> row.id().value());
        List<ParcelRow> rows = byIds(tx, ids).stream().sorted(request.descending() ? oldestFirst : oldestFirst.reversed()).toList();
        long count = request.afterKey() != null ? Window.UNCOUNTED : found == null ? count(tx, view(request.view())) : found.ids().size();
        return new Window<>(rows, next, count, found != null && found.part());
    }

    /** First which ones: with their orders H2 would begin at the channels and sort all. One more than asked for, if there is one. */
    private static List<ShipmentId> next(Tx tx, WindowRequest request) {
        String after = request.afterKey();
        Condition beyond = after == null ? noCondition()
                : request.descending() ? SHIPMENT.ID.gt(new ShipmentId(Long.parseLong(after)))
                : SHIPMENT.ID.lt(new ShipmentId(Long.parseLong(after)));
        var named = tx.sql().select(SHIPMENT.ID).from(SHIPMENT);
        var from = view(request.view()) == ParcelView.UNTRACKED ? named.leftJoin(PARCEL).on(FIRST) : named;
        return from.where(view(tx, request.view())).and(beyond)
                .orderBy(request.descending() ? SHIPMENT.ID.asc() : SHIPMENT.ID.desc()).limit(request.limit() + 1).fetch(SHIPMENT.ID);
    }

    /** Those of the shipments that are in the view, in their order. */
    static List<ShipmentId> among(Tx tx, List<ShipmentId> ids, String view) {
        if (view(view) == ParcelView.ALL) {
            return ids;
        }
        Condition wanted = view(tx, view);
        Set<ShipmentId> there = new HashSet<>();
        for (List<ShipmentId> part : Chunks.of(ids)) {
            there.addAll(tx.sql().select(SHIPMENT.ID).from(SHIPMENT).leftJoin(PARCEL).on(FIRST)
                    .where(Chunks.in(SHIPMENT.ID, part)).and(wanted).fetch(SHIPMENT.ID));
        }
        return ids.stream().filter(there::contains).toList();
    }

    static Map<ParcelView, Long> counts(Tx tx) {
        Map<ParcelView, Long> counts = new EnumMap<>(ParcelView.class);
        for (ParcelView view : ParcelView.values()) {
            counts.put(view, count(tx, view));
        }
        return counts;
    }

    static List<ParcelRow> byIds(Tx tx, Collection<ShipmentId> ids) {
        List<ParcelRow> found = new ArrayList<>();
        for (List<ShipmentId> part : Chunks.of(ids)) {
            found.addAll(read(tx, Chunks.in(SHIPMENT.ID, part), true, part.size()));
        }
        return found;
    }

    /** The parcels that people mean by this reference: a parcel's number, or an order's. */
    static List<ParcelRow> byReference(Tx tx, String reference) {
        String number = reference.toUpperCase(Locale.ROOT);
        Set<ShipmentId> meant = new TreeSet<>(Comparator.comparing(ShipmentId::value));
        meant.addAll(ids(tx, SHIPMENT.NUMBER.eq(number))); // one key after the other: of either H2 would go through all parcels
        meant.addAll(ids(tx, SHIPMENT.ORDER_ID.in(Orders.numbered(tx, reference))));
        return byIds(tx, meant);
    }

    private static List<ShipmentId> ids(Tx tx, Condition key) {
        return tx.sql().select(SHIPMENT.ID).from(SHIPMENT).where(key).fetch(SHIPMENT.ID);
    }

    static List<ParcelRow> of(Tx tx, LocalDate day) {
        return read(tx, SHIPMENT.SHIPPED_ON.eq(day), true, (int) Window.CAP);
    }

    static @Nullable LocalDate newestDay(Tx tx) {
        return tx.sql().select(max(SHIPMENT.SHIPPED_ON)).from(SHIPMENT).fetchOne(0, LocalDate.class);
    }

    /** Newest first. */
    static List<ShipmentId> ids(Tx tx, String view) {
        return next(tx, new WindowRequest("", view, "", false, null, (int) Window.CAP - 1));
    }

    /** Null leaves what is there. */
    static void track(Tx tx, Map<ShipmentId, Parcel> numbers) {
        List<ParcelRecord> rows = new ArrayList<>();
        for (List<ShipmentId> part : Chunks.of(numbers.keySet())) {
            rows.addAll(tx.sql().selectFrom(PARCEL).where(Chunks.in(PARCEL.SHIPMENT_ID, part)).and(PARCEL.POSITION.eq(0)).fetch());
        }
        for (ParcelRecord row : rows) {
            Parcel wanted = numbers.get(row.getShipmentId());
            row.setTracking(wanted.tracking());
            row.setCarrier(wanted.carrier() == null ? row.getCarrier() : wanted.carrier());
        }
        tx.update(rows);
    }

    /** Behind those that the shipments have. */
    static void add(Tx tx, Map<ShipmentId, List<Parcel>> parcels) {
        Map<ShipmentId, Integer> last = new HashMap<>();
        for (List<ShipmentId> part : Chunks.of(parcels.keySet())) {
            tx.sql().select(PARCEL.SHIPMENT_ID, max(PARCEL.POSITION)).from(PARCEL).where(Chunks.in(PARCEL.SHIPMENT_ID, part)).groupBy(PARCEL.SHIPMENT_ID)
                    .forEach(r -> last.put(r.value1(), r.value2()));
        }
        List<ParcelRecord> rows = new ArrayList<>();
        parcels.forEach((shipment, added) -> {
            int position = last.getOrDefault(shipment, -1);
            for (Parcel p : added) {
                rows.add(new ParcelRecord(tx.newId(), shipment, ++position, p.carrier(), p.tracking(), tx.command().id(), p.weightGrams(), p.box()));
            }
        });
        tx.insert(rows);
    }

    private static List<ParcelRow> read(Tx tx, Condition condition, boolean oldestFirst, int limit) {
        return tx.sql().select(SHIPMENT.asterisk(), SALES_ORDER.asterisk(), CHANNEL.NAME, PARCEL.asterisk())
                .from(SHIPMENT).join(SALES_ORDER).on(SALES_ORDER.ID.eq(SHIPMENT.ORDER_ID))
                .join(CHANNEL).on(CHANNEL.ID.eq(SALES_ORDER.CHANNEL_ID))
                .leftJoin(PARCEL).on(FIRST)
                .where(condition).orderBy(oldestFirst ? SHIPMENT.ID.asc() : SHIPMENT.ID.desc()).limit(limit)
                .fetch(ParcelStore::row);
    }

    private static ParcelRow row(Record r) {
        Parcel parcel = new Parcel(
                r.get(PARCEL.CARRIER), r.get(PARCEL.TRACKING), r.get(PARCEL.WEIGHT_GRAMS), r.get(PARCEL.BOX));
        return new ParcelRow(r.get(SHIPMENT.ID), r.get(SHIPMENT.NUMBER), r.get(SALES_ORDER.ID), r.get(SALES_ORDER.NUMBER),
                r.get(SALES_ORDER.CHANNEL_NUMBER), r.get(CHANNEL.NAME), r.get(SHIPMENT.SHIPPED_AT), r.get(SHIPMENT.SHIPPED_ON),
                address(r), r.get(SALES_ORDER.EMAIL), r.get(SALES_ORDER.SHIPPING_METHOD), parcel);
    }

    private static Address address(Record r) {
        var o = SALES_ORDER;
        Address shipping = new Address(r.get(o.SHIP_NAME), r.get(o.SHIP_COMPANY), r.get(o.SHIP_STREET), r.get(o.SHIP_STREET2), r.get(o.SHIP_STREET3),
                r.get(o.SHIP_ZIP), r.get(o.SHIP_CITY), r.get(o.SHIP_REGION), r.get(o.SHIP_COUNTRY), r.get(o.SHIP_PHONE));
        return shipping.isEmpty()
                ? new Address(r.get(o.BILL_NAME), r.get(o.BILL_COMPANY), r.get(o.BILL_STREET), r.get(o.BILL_STREET2), r.get(o.BILL_STREET3),
                        r.get(o.BILL_ZIP), r.get(o.BILL_CITY), r.get(o.BILL_REGION), r.get(o.BILL_COUNTRY), r.get(o.BILL_PHONE))
                : shipping;
    }

    private static ParcelView view(String code) {
        return code.isEmpty() ? ParcelView.ALL : Coded.of(ParcelView.class, code);
    }

    private static Condition view(Tx tx, String code) {
        return switch (view(code)) {
            case ALL -> noCondition();
            case UNTRACKED -> untracked(tx);
            case TODAY -> {
                LocalDate day = newestDay(tx);
                yield day == null ? noCondition() : SHIPMENT.SHIPPED_ON.eq(day);
            }
        };
    }

    /** A few are named, of many each place in the list has some near; a shipment without any parcel is found by looking at all. */
    private static Condition untracked(Tx tx) {
        List<ShipmentId> few = tx.sql().select(PARCEL.SHIPMENT_ID).from(PARCEL).where(PARCEL.POSITION.eq(0)).and(PARCEL.TRACKING.isNull())
                .limit(FEW).fetch(PARCEL.SHIPMENT_ID);
        return few.size() < FEW && first(tx) == tx.sql().fetchCount(SHIPMENT) ? Chunks.in(SHIPMENT.ID, few) : PARCEL.TRACKING.isNull();
    }

    /** How many shipments have a parcel. */
    private static int first(Tx tx) {
        return tx.sql().fetchCount(PARCEL) - tx.sql().fetchCount(PARCEL, PARCEL.POSITION.gt(0));
    }

    /** By the tables' keys alone. */
    private static long count(Tx tx, ParcelView view) {
        return Math.min(Window.CAP, switch (view) {
            case ALL -> tx.sql().fetchCount(SHIPMENT);
            case TODAY -> tx.sql().fetchCount(SHIPMENT, view(tx, view.code()));
            case UNTRACKED -> tx.sql().fetchCount(SHIPMENT) - first(tx)
                    + tx.sql().fetchCount(PARCEL, PARCEL.POSITION.eq(0).and(PARCEL.TRACKING.isNull()));
        });
    }
}
