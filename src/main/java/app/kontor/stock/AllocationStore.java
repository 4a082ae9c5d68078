package app.kontor.stock;

import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.SALES_ORDER;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.AllocationRecord;
import app.kontor.value.BinId;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.PickListId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** The SQL of allocations. Levels are kept by {@link StockStore}. */
final class AllocationStore {
    private AllocationStore() {}

    static void insert(Tx tx, Collection<Allocation> allocations) {
        tx.insert(allocations.stream()
                .map(a -> new AllocationRecord(a.id(), a.order(), a.line(), a.variant(), a.bin(), a.quantity(),
                        a.pickList(), tx.command().id(), a.picked()))
                .toList());
    }

    /** By id, which is the order in which they were made. */
    static List<Allocation> byOrders(Tx tx, Collection<OrderId> orders) {
        return read(tx, ALLOCATION.ORDER_ID, orders);
    }

    static List<Allocation> byLines(Tx tx, Collection<OrderLineId> lines) {
        return read(tx, ALLOCATION.ORDER_LINE_ID, lines);
    }

    static List<Allocation> byPickList(Tx tx, PickListId list) {
        return read(tx, ALLOCATION.PICK_LIST_ID, List.of(list));
    }

    /** Allocations that no list holds yet. */
    static List<Allocation> unlisted(Tx tx) {
        return tx.sql().selectFrom(ALLOCATION).where(ALLOCATION.PICK_LIST_ID.isNull()).orderBy(ALLOCATION.ID)
                .fetch(AllocationStore::allocation);
    }

    static void delete(Tx tx, Collection<Allocation> allocations) {
        tx.delete(records(tx, allocations).values());
    }

    /** Takes the quantities off; what is used up is deleted. */
    static void use(Tx tx, Collection<Allocation> used) {
        Map<Long, AllocationRecord> records = records(tx, used);
        List<UpdatableRecord<?>> gone = new ArrayList<>();
        List<UpdatableRecord<?>> less = new ArrayList<>();
        for (Allocation a : used) {
            AllocationRecord row = records.get(a.id());
            Quantity left = row.getQuantity().minus(a.quantity());
            if (left.isPositive()) {
                row.setQuantity(left);
                less.add(row);
            } else {
                gone.add(row);
            }
        }
        tx.update(less);
        tx.delete(gone);
    }

    static void list(Tx tx, Collection<Allocation> allocations, @Nullable PickListId list) {
        Collection<AllocationRecord> rows = records(tx, allocations).values();
        rows.forEach(r -> r.setPickListId(list));
        rows.stream().filter(r -> list == null).forEach(r -> r.setPicked(false));
        tx.update(rows);
    }

    static void pick(Tx tx, Collection<Allocation> allocations, boolean picked) {
        Collection<AllocationRecord> rows = records(tx, allocations).values();
        rows.forEach(r -> r.setPicked(picked));
        tx.update(rows);
    }

    /** The numbers of the orders that hold stock of the variant in any of the bins. */
    static List<String> holders(Tx tx, VariantId variant, Collection<BinId> bins) {
        return tx.sql().selectDistinct(SALES_ORDER.NUMBER)
                .from(ALLOCATION).join(SALES_ORDER).on(SALES_ORDER.ID.eq(ALLOCATION.ORDER_ID))
                .where(ALLOCATION.VARIANT_ID.eq(variant)).and(Chunks.in(ALLOCATION.BIN_ID, bins))
                .orderBy(SALES_ORDER.NUMBER)
                .fetch(SALES_ORDER.NUMBER);
    }

    private static <T> List<Allocation> read(Tx tx, Field<T> key, Collection<T> keys) {
        List<Allocation> found = new ArrayList<>();
        for (List<T> part : Chunks.of(keys)) {
            tx.sql().selectFrom(ALLOCATION).where(Chunks.in(key, part)).orderBy(ALLOCATION.ID)
                    .forEach(r -> found.add(allocation(r)));
        }
        return found;
    }

    private static Map<Long, AllocationRecord> records(Tx tx, Collection<Allocation> allocations) {
        Map<Long, AllocationRecord> rows = new HashMap<>();
        for (List<Long> part : Chunks.of(allocations.stream().map(Allocation::id).toList())) {
            tx.sql().selectFrom(ALLOCATION).where(Chunks.in(ALLOCATION.ID, part)).forEach(r -> rows.put(r.getId(), r));
        }
        return rows;
    }

    private static Allocation allocation(AllocationRecord r) {
        return new Allocation(r.getId(), r.getOrderId(), r.getOrderLineId(), r.getVariantId(), r.getBinId(),
                r.getQuantity(), r.getPickListId(), r.getPicked());
    }
}
