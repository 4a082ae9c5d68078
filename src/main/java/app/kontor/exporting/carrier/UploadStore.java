package app.kontor.exporting.carrier;

import static app.kontor.schema.Tables.*;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.exporting.carrier.UploadParcel.Written;
import app.kontor.schema.tables.records.CarrierTemplateRecord;
import app.kontor.schema.tables.records.CarrierUploadRecord;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.ShipmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The SQL of carriers' files: which parcels wait for a label, what is in them, what was written before, and the shop's own templates. */
final class UploadStore {
    private UploadStore() {}

    /** A shipment by its id, its order and what its parcel weighs. */
    record Shipped(ShipmentId id, String number, OrderId order, LocalDate day, @Nullable Quantity grams, @Nullable String box) {}

    /** Parcels that have left and have no number, oldest first. */
    static List<Shipped> untracked(Tx tx) {
        return shipped(tx, PARCEL.TRACKING.isNull());
    }

    static List<Shipped> byIds(Tx tx, Collection<ShipmentId> ids) {
        List<Shipped> found = new ArrayList<>();
        Chunks.of(ids).forEach(part -> found.addAll(shipped(tx, Chunks.in(SHIPMENT.ID, part))));
        return found;
    }

    private static List<Shipped> shipped(Tx tx, Condition condition) {
        return tx.sql().select(SHIPMENT.ID, SHIPMENT.NUMBER, SHIPMENT.ORDER_ID, SHIPMENT.SHIPPED_ON, PARCEL.WEIGHT_GRAMS, PARCEL.BOX)
                .from(SHIPMENT).leftJoin(PARCEL).on(PARCEL.SHIPMENT_ID.eq(SHIPMENT.ID)).and(PARCEL.POSITION.eq(0))
                .where(condition).orderBy(SHIPMENT.ID)
                .fetch(r -> new Shipped(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
    }

    /** How much of each line of its order a shipment holds, in the channel's units. */
    static Map<ShipmentId, Map<OrderLineId, Quantity>> lines(Tx tx, Collection<ShipmentId> shipments) {
        Map<ShipmentId, Map<OrderLineId, Quantity>> lines = new HashMap<>();
        for (List<ShipmentId> part : Chunks.of(shipments)) {
            tx.sql().select(SHIPMENT_LINE.SHIPMENT_ID, SHIPMENT_LINE.ORDER_LINE_ID, SHIPMENT_LINE.QUANTITY).from(SHIPMENT_LINE)
                    .where(Chunks.in(SHIPMENT_LINE.SHIPMENT_ID, part))
                    .forEach(r -> lines.computeIfAbsent(r.value1(), id -> new HashMap<>()).put(r.value2(), r.value3()));
        }
        return lines;
    }

    /** The last time that each of these orders' parcels was written, by shipment; by null for one that had not left. */
    static Map<OrderId, Map<Optional<ShipmentId>, Written>> written(Tx tx, Collection<OrderId> orders) {
        Map<OrderId, Map<Optional<ShipmentId>, Written>> written = new HashMap<>();
        for (List<OrderId> part : Chunks.of(orders)) {
            tx.sql().selectFrom(CARRIER_UPLOAD).where(Chunks.in(CARRIER_UPLOAD.ORDER_ID, part)).orderBy(CARRIER_UPLOAD.ID)
                    .forEach(r -> written.computeIfAbsent(r.getOrderId(), id -> new HashMap<>())
                            .put(Optional.ofNullable(r.getShipmentId()), new Written(r.getWrittenAt(), r.getTemplate())));
        }
        return written;
    }

    static void record(Tx tx, String template, Collection<UploadParcel> parcels) {
        tx.insert(parcels.stream().map(p -> new CarrierUploadRecord(tx.newId(), p.id(), p.shipment(), template, tx.now(), tx.command().id())).toList());
    }

    static List<CarrierTemplateRecord> templates(Tx tx) {
        return tx.sql().selectFrom(CARRIER_TEMPLATE).orderBy(CARRIER_TEMPLATE.NAME).fetch();
    }

    static Optional<CarrierTemplateRecord> template(Tx tx, String name) {
        return templates(tx).stream().filter(row -> row.getName().equalsIgnoreCase(name.strip())).findFirst();
    }
}
