package app.kontor.purchasing;

import static app.kontor.schema.Tables.GOODS_RECEIPT;
import static app.kontor.schema.Tables.PURCHASE_LINE;
import static app.kontor.schema.Tables.PURCHASE_ORDER;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static app.kontor.schema.Tables.SUPPLIER;
import static app.kontor.schema.Tables.VARIANT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.StockMovement;
import app.kontor.schema.tables.records.GoodsReceiptRecord;
import app.kontor.schema.tables.records.PurchaseLineRecord;
import app.kontor.schema.tables.records.PurchaseOrderRecord;
import app.kontor.value.Coded;
import app.kontor.value.PurchaseOrderId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Record;

/** The SQL of orders to suppliers and of what came in for them. */
final class PurchaseStore {
    private PurchaseStore() {}

    /** The newest first. */
    static List<PurchaseOrder> all(Tx tx) {
        return orders(tx, noCondition());
    }

    static List<PurchaseOrder> load(Tx tx, Collection<PurchaseOrderId> ids) {
        List<PurchaseOrder> orders = new ArrayList<>();
        for (List<PurchaseOrderId> part : Chunks.of(ids)) {
            orders.addAll(orders(tx, Chunks.in(PURCHASE_ORDER.ID, part)));
        }
        return orders;
    }

    static List<PurchaseOrder> numbered(Tx tx, Collection<String> numbers) {
        return orders(tx, PURCHASE_ORDER.NUMBER.in(numbers));
    }

    private static List<PurchaseOrder> orders(Tx tx, Condition which) {
        List<? extends Record> rows = tx.sql().select(PURCHASE_ORDER.fields()).select(SUPPLIER.NAME.as("supplier_name"))
                .from(PURCHASE_ORDER).join(SUPPLIER).on(SUPPLIER.ID.eq(PURCHASE_ORDER.SUPPLIER_ID)).where(which)
                .orderBy(PURCHASE_ORDER.ID.desc()).fetch();
        Map<PurchaseOrderId, List<PurchaseLine>> lines = lines(tx, rows.stream().map(r -> r.get(PURCHASE_ORDER.ID)).toList());
        return rows.stream().map(r -> order(r, lines.getOrDefault(r.get(PURCHASE_ORDER.ID), List.of()))).toList();
    }

    private static PurchaseOrder order(Record r, List<PurchaseLine> lines) {
        return new PurchaseOrder(r.get(PURCHASE_ORDER.ID), r.get(PURCHASE_ORDER.NUMBER), r.get(PURCHASE_ORDER.SUPPLIER_ID),
                r.get("supplier_name", String.class), Coded.of(PurchaseState.class, r.get(PURCHASE_ORDER.STATE)),
                Currency.getInstance(r.get(PURCHASE_ORDER.CURRENCY)), r.get(PURCHASE_ORDER.ORDERED_ON), r.get(PURCHASE_ORDER.EXPECTED_ON),
                r.get(PURCHASE_ORDER.NOTE), lines);
    }

    private static Map<PurchaseOrderId, List<PurchaseLine>> lines(Tx tx, List<PurchaseOrderId> orders) {
        Map<PurchaseOrderId, List<PurchaseLine>> lines = new HashMap<>();
        for (List<PurchaseOrderId> part : Chunks.of(orders)) {
            Map<Long, Quantity> here = received(tx, part);
            tx.sql().select(PURCHASE_LINE.fields()).select(VARIANT.SKU, VARIANT.NAME).from(PURCHASE_LINE)
                    .join(VARIANT).on(VARIANT.ID.eq(PURCHASE_LINE.VARIANT_ID)).where(Chunks.in(PURCHASE_LINE.PURCHASE_ORDER_ID, part))
                    .orderBy(PURCHASE_LINE.PURCHASE_ORDER_ID, PURCHASE_LINE.POSITION, PURCHASE_LINE.ID)
                    .forEach(r -> lines.computeIfAbsent(r.get(PURCHASE_LINE.PURCHASE_ORDER_ID), o -> new ArrayList<>()).add(new PurchaseLine(
                            r.get(PURCHASE_LINE.ID), r.get(PURCHASE_LINE.VARIANT_ID), r.get(VARIANT.SKU).value(), r.get(VARIANT.NAME),
                            r.get(PURCHASE_LINE.SUPPLIER_SKU), r.get(PURCHASE_LINE.QUANTITY), r.get(PURCHASE_LINE.RECEIVED),
                            here.getOrDefault(r.get(PURCHASE_LINE.ID), Quantity.ZERO), r.get(PURCHASE_LINE.PRICE))));
        }
        return lines;
    }

    private static Map<Long, Quantity> received(Tx tx, Collection<PurchaseOrderId> orders) {
        Map<Long, Quantity> received = new HashMap<>();
        tx.sql().select(GOODS_RECEIPT.PURCHASE_LINE_ID, GOODS_RECEIPT.QUANTITY).from(GOODS_RECEIPT)
                .join(PURCHASE_LINE).on(PURCHASE_LINE.ID.eq(GOODS_RECEIPT.PURCHASE_LINE_ID))
                .where(Chunks.in(PURCHASE_LINE.PURCHASE_ORDER_ID, orders))
                .forEach(r -> received.merge(r.value1(), r.value2(), Quantity::plus));
        return received;
    }

    static void insert(Tx tx, List<PurchaseOrder> orders) {
        tx.insert(orders.stream().map(order -> {
            PurchaseOrderRecord row = new PurchaseOrderRecord();
            row.setId(order.id());
            row.setNumber(order.number());
            row.setSupplierId(order.supplier());
            row.setCreatedAt(tx.now());
            fill(row, order);
            return row;
        }).toList());
    }

    static void update(Tx tx, PurchaseOrder order) {
        PurchaseOrderRecord row = tx.sql().selectFrom(PURCHASE_ORDER).where(PURCHASE_ORDER.ID.eq(order.id())).fetchSingle();
        fill(row, order);
        tx.update(row);
    }

    private static void fill(PurchaseOrderRecord row, PurchaseOrder order) {
        row.setState(order.stored().code());
        row.setCurrency(order.currency().getCurrencyCode());
        row.setOrderedOn(order.orderedOn());
        row.setExpectedOn(order.expectedOn());
        row.setNote(order.note());
    }

    /** Writes the lines as they are now; those that are there no more go. */
    static void saveLines(Tx tx, PurchaseOrder order) {
        Map<Long, PurchaseLineRecord> there = new HashMap<>();
        tx.sql().selectFrom(PURCHASE_LINE).where(PURCHASE_LINE.PURCHASE_ORDER_ID.eq(order.id())).forEach(row -> there.put(row.getId(), row));
        List<PurchaseLineRecord> added = new ArrayList<>();
        List<PurchaseLineRecord> changed = new ArrayList<>();
        for (int i = 0; i < order.lines().size(); i++) {
            PurchaseLineRecord row = there.remove(order.lines().get(i).id());
            (row == null ? added : changed).add(filled(row == null ? fresh(tx, order) : row, order.lines().get(i), i + 1));
        }
        tx.insert(added);
        tx.update(changed);
        tx.delete(List.copyOf(there.values()));
    }

    private static PurchaseLineRecord fresh(Tx tx, PurchaseOrder order) {
        PurchaseLineRecord row = new PurchaseLineRecord();
        row.setId(tx.newId());
        row.setPurchaseOrderId(order.id());
        return row;
    }

    private static PurchaseLineRecord filled(PurchaseLineRecord row, PurchaseLine line, int position) {
        row.setPosition(position);
        row.setVariantId(line.variant());
        row.setSupplierSku(line.supplierSku());
        row.setQuantity(line.quantity());
        row.setReceived(line.before());
        row.setPrice(line.price());
        return row;
    }

    /** @param movements the ledger's entries, one for each line */
    static void receive(Tx tx, List<Receipt> receipts, List<Long> movements) {
        List<GoodsReceiptRecord> rows = new ArrayList<>();
        for (int i = 0; i < receipts.size(); i++) {
            rows.add(new GoodsReceiptRecord(tx.newId(), receipts.get(i).line(), movements.get(i), receipts.get(i).quantity(), tx.command().id()));
        }
        tx.insert(rows);
    }

    /** Those that have one. */
    static Map<VariantId, Quantity> reorderPoints(Tx tx, Collection<VariantId> variants) {
        Map<VariantId, Quantity> points = new HashMap<>();
        for (List<VariantId> part : Chunks.of(variants)) {
            points.putAll(tx.sql().select(VARIANT.ID, VARIANT.REORDER_POINT).from(VARIANT)
                    .where(Chunks.in(VARIANT.ID, part)).and(VARIANT.REORDER_POINT.isNotNull()).fetchMap(VARIANT.ID, VARIANT.REORDER_POINT));
        }
        return points;
    }

    /** Receipts whose entry in the ledger is another quantity, is missing or was taken back. */
    static List<Long> wrongReceipts(Tx tx) {
        StockMovement reversal = STOCK_MOVEMENT.as("reversal");
        return tx.sql().select(GOODS_RECEIPT.ID).from(GOODS_RECEIPT).leftJoin(STOCK_MOVEMENT).on(STOCK_MOVEMENT.ID.eq(GOODS_RECEIPT.MOVEMENT_ID))
                .where(STOCK_MOVEMENT.ID.isNull().or(STOCK_MOVEMENT.QUANTITY.ne(GOODS_RECEIPT.QUANTITY))
                        .or(exists(selectOne().from(reversal).where(reversal.REVERSES.eq(GOODS_RECEIPT.MOVEMENT_ID)))))
                .orderBy(GOODS_RECEIPT.ID).fetch(GOODS_RECEIPT.ID);
    }
}
