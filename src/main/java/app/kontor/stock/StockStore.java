package app.kontor.stock;

import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.FORMER_VARIANT;
import static app.kontor.schema.Tables.STOCK_LEVEL;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static app.kontor.schema.Tables.VARIANT;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.StockMovementRecord;
import app.kontor.value.BinId;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.Field;

/** The SQL of the ledger and of the levels, the only derived table of the feature: nobody else writes it. */
final class StockStore {
    private static final Field<BigDecimal> MOVED = sum(STOCK_MOVEMENT.QUANTITY.coerce(BigDecimal.class));
    private static final Field<BigDecimal> PROMISED = sum(ALLOCATION.QUANTITY.coerce(BigDecimal.class));

    private StockStore() {}

    static List<Long> insert(Tx tx, Collection<StockMovement> movements) {
        List<StockMovementRecord> rows = movements.stream()
                .map(m -> new StockMovementRecord(tx.newId(), m.kind().code(), m.variant(), m.bin(), m.quantity(),
                        m.reason(), m.orderLine(), m.reverses(), m.occurredAt(), tx.now(), tx.command().id()))
                .toList();
        tx.insert(rows);
        PastStock.entered(tx, movements);
        return rows.stream().map(StockMovementRecord::getId).toList();
    }

    static Map<LevelKey, StockLevel> levels(Tx tx, Collection<VariantId> variants) {
        Map<LevelKey, StockLevel> levels = new HashMap<>();
        for (List<VariantId> part : Chunks.of(variants)) {
            levels.putAll(levels(tx, Chunks.in(STOCK_LEVEL.VARIANT_ID, part)));
        }
        return levels;
    }

    static Map<LevelKey, StockLevel> levels(Tx tx) {
        return levels(tx, trueCondition());
    }

    /** What the levels have to be: the sums of ledger and allocations of all variants. */
    static Map<LevelKey, StockLevel> sums(Tx tx) {
        return sums(tx, trueCondition(), trueCondition());
    }

    static Map<LevelKey, StockLevel> sums(Tx tx, Collection<VariantId> variants) {
        Map<LevelKey, StockLevel> sums = new HashMap<>();
        for (List<VariantId> part : Chunks.of(variants)) {
            sums.putAll(sums(tx, Chunks.in(STOCK_MOVEMENT.VARIANT_ID, part), Chunks.in(ALLOCATION.VARIANT_ID, part)));
        }
        return sums;
    }

    /**
     * Brings the levels up by the changes.
     *
     * @throws BusinessRuleException stock.negative, stock.belowAllocated
     */
    static void change(Tx tx, Stream<StockLevel> changes) {
        Map<LevelKey, StockLevel> sum = new LinkedHashMap<>();
        changes.forEach(c -> sum.merge(c.key(), c, StockLevel::plus));
        sum.values().removeIf(StockLevel::isZero);
        Map<LevelKey, StockLevel> now = levels(tx, sum.keySet().stream().map(LevelKey::variant).distinct().toList());
        sum.replaceAll((key, change) -> now.getOrDefault(key, StockLevel.empty(key)).plus(change));
        put(tx, sum, now);
    }

    /** Writes these levels, whatever stands there. @param now the rows that are there */
    static void put(Tx tx, Map<LevelKey, StockLevel> levels, Map<LevelKey, StockLevel> now) {
        List<StockLevel> added = new ArrayList<>();
        List<StockLevel> changed = new ArrayList<>();
        for (StockLevel level : levels.values()) {
            require(tx, level);
            (now.containsKey(level.key()) ? changed : added).add(level);
        }
        update(tx, changed);
        insertLevels(tx, added);
    }

    static Map<VariantId, Quantity> buffers(Tx tx, Collection<VariantId> variants) {
        Map<VariantId, Quantity> buffers = new HashMap<>();
        for (List<VariantId> part : Chunks.of(variants)) {
            tx.sql().select(VARIANT.ID, VARIANT.BUFFER).from(VARIANT).where(Chunks.in(VARIANT.ID, part))
                    .forEach(r -> buffers.put(r.value1(), r.value2()));
        }
        return buffers;
    }

    /** Of a variant that is there or was. */
    static Sku sku(Tx tx, VariantId variant) {
        return tx.sql().select(VARIANT.SKU).from(VARIANT).where(VARIANT.ID.eq(variant))
                .unionAll(select(FORMER_VARIANT.SKU).from(FORMER_VARIANT).where(FORMER_VARIANT.VARIANT_ID.eq(variant)))
                .fetchSingle().value1();
    }

    private static Map<LevelKey, StockLevel> levels(Tx tx, Condition condition) {
        Map<LevelKey, StockLevel> levels = new HashMap<>();
        tx.sql().selectFrom(STOCK_LEVEL).where(condition).forEach(r -> {
            StockLevel level = new StockLevel(r.getVariantId(), r.getBinId(), r.getOnHand(), r.getAllocated());
            levels.put(level.key(), level);
        });
        return levels;
    }

    private static Map<LevelKey, StockLevel> sums(Tx tx, Condition ofMovements, Condition ofAllocations) {
        Map<LevelKey, StockLevel> sums = new HashMap<>();
        var moved = tx.sql().select(STOCK_MOVEMENT.VARIANT_ID, STOCK_MOVEMENT.BIN_ID, MOVED)
                .from(STOCK_MOVEMENT).where(ofMovements).groupBy(STOCK_MOVEMENT.VARIANT_ID, STOCK_MOVEMENT.BIN_ID);
        var promised = tx.sql().select(ALLOCATION.VARIANT_ID, ALLOCATION.BIN_ID, PROMISED)
                .from(ALLOCATION).where(ofAllocations).groupBy(ALLOCATION.VARIANT_ID, ALLOCATION.BIN_ID);
        moved.forEach(r -> add(sums, new StockLevel(r.value1(), r.value2(), new Quantity(r.value3()), Quantity.ZERO)));
        promised.forEach(r -> add(sums,
                new StockLevel(r.value1(), r.value2(), Quantity.ZERO, new Quantity(r.value3()))));
        return sums;
    }

    private static void add(Map<LevelKey, StockLevel> sums, StockLevel part) {
        sums.merge(part.key(), part, StockLevel::plus);
    }

    private static void require(Tx tx, StockLevel level) {
        if (level.onHand().isNegative()) {
            throw new BusinessRuleException("stock.negative", sku(tx, level.variant()), level.onHand());
        }
        if (level.free().isNegative()) {
            String holders = String.join(", ", AllocationStore.holders(tx, level.variant(), List.of(level.bin())));
            throw new BusinessRuleException(
                    "stock.belowAllocated", sku(tx, level.variant()), level.onHand(), level.allocated(), holders);
        }
    }

    private static void update(Tx tx, List<StockLevel> levels) {
        for (List<StockLevel> part : Chunks.of(levels)) {
            BatchBindStep batch = tx.sql().batch(tx.sql().update(STOCK_LEVEL)
                    .set(STOCK_LEVEL.ON_HAND, (Quantity) null)
                    .set(STOCK_LEVEL.ALLOCATED, (Quantity) null)
                    .where(STOCK_LEVEL.VARIANT_ID.eq(val((VariantId) null, STOCK_LEVEL.VARIANT_ID)))
                    .and(STOCK_LEVEL.BIN_ID.eq(val((BinId) null, STOCK_LEVEL.BIN_ID))));
            for (StockLevel l : part) {
                batch = batch.bind(l.onHand(), l.allocated(), l.variant(), l.bin());
            }
            batch.execute();
        }
    }

    private static void insertLevels(Tx tx, List<StockLevel> levels) {
        for (List<StockLevel> part : Chunks.of(levels)) {
            BatchBindStep batch = tx.sql().batch(tx.sql().insertInto(STOCK_LEVEL,
                    STOCK_LEVEL.VARIANT_ID, STOCK_LEVEL.BIN_ID, STOCK_LEVEL.ON_HAND, STOCK_LEVEL.ALLOCATED)
                    .values((VariantId) null, null, null, null));
            for (StockLevel l : part) {
                batch = batch.bind(l.variant(), l.bin(), l.onHand(), l.allocated());
            }
            batch.execute();
        }
    }
}
