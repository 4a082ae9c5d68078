package app.kontor.history;

import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.FORMER_VARIANT;
import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.SHIPMENT;
import static app.kontor.schema.Tables.STOCK_LEVEL;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static app.kontor.schema.Tables.VARIANT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.StockLevelRecord;
import app.kontor.value.CommandId;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jooq.UpdatableRecord;

/**
 * The SQL that says what stands in the way of an undo: what has changed since, what refers to a row, which values are taken. Where many ids
 * are asked for, more rows may come back, which lie between them.
 */
final class UndoStore {
    private static final int FEW_MOVEMENTS = 200;

    private UndoStore() {}

    /** What undos, and undos of undos, are about in the end. */
    static Map<CommandId, CommandId> origins(Tx tx) {
        Map<CommandId, CommandId> origins = new HashMap<>();
        tx.sql().select(COMMAND.ID, COMMAND.UNDO_OF).from(COMMAND).where(HistoryStore.isUndo()).orderBy(COMMAND.SEQ)
                .forEach(r -> origins.put(r.value1(), origins.getOrDefault(r.value2(), r.value2())));
        return origins;
    }

    static Map<Long, CommandId> ids(Tx tx, Collection<Long> seqs) {
        Map<Long, CommandId> ids = new HashMap<>();
        for (List<Long> part : Chunks.of(seqs)) {
            tx.sql().select(COMMAND.SEQ, COMMAND.ID).from(COMMAND).where(Chunks.in(COMMAND.SEQ, part)).forEach(c -> ids.put(c.value1(), c.value2()));
        }
        return ids;
    }

    /** Of rows that are there: the id, then what each of the columns names. */
    static List<? extends Record> read(Tx tx, TablePolicy<?> policy, List<Reference> references, long[] portion) {
        List<Field<Long>> fields = new ArrayList<>(List.of(HistoryStore.id(policy.table())));
        references.forEach(reference -> fields.add(reference.column().coerce(Long.class)));
        return tx.sql().select(fields).from(policy.table()).where(Portions.in(HistoryStore.id(policy.table()), portion)).fetch();
    }

    /** Rows as they are now, by their order. */
    static List<? extends UpdatableRecord<?>> rows(Tx tx, Table<? extends UpdatableRecord<?>> table, long[] portion) {
        return tx.sql().selectFrom(table).where(Portions.in(HistoryStore.id(table), portion)).orderBy(HistoryStore.id(table)).fetch();
    }

    /** What a person knows the rows by; those that are gone are left out. */
    static Map<Long, String> labels(Tx tx, TablePolicy<?> policy, long[] portion) {
        Map<Long, String> labels = new HashMap<>();
        Field<Long> id = HistoryStore.id(policy.table());
        tx.sql().select(id, policy.label()).from(policy.table()).where(Portions.in(id, portion)).forEach(r -> {
            if (Arrays.binarySearch(portion, r.value1()) >= 0) {
                labels.put(r.value1(), String.valueOf(r.value2()));
            }
        });
        return labels;
    }

    /** Rows whose ids are given, to their owners. */
    static Map<Long, Long> owners(Tx tx, TablePolicy<?> policy, long[] portion) {
        return owned(tx, policy, HistoryStore.id(policy.table()), portion);
    }

    /** Rows whose owners are given, to these. */
    static Map<Long, Long> owned(Tx tx, TablePolicy<?> policy, long[] owners) {
        return owned(tx, policy, Objects.requireNonNull(policy.owner()).coerce(Long.class), owners);
    }

    private static Map<Long, Long> owned(Tx tx, TablePolicy<?> policy, Field<Long> by, long[] portion) {
        Map<Long, Long> owners = new HashMap<>();
        Field<Long> owner = Objects.requireNonNull(policy.owner()).coerce(Long.class);
        tx.sql().select(HistoryStore.id(policy.table()), owner).from(policy.table()).where(Portions.in(by, portion)).and(owner.isNotNull())
                .forEach(r -> owners.put(r.value1(), r.value2()));
        return owners;
    }

    /** Of these orders, those that have an invoice. */
    static List<Long> invoiced(Tx tx, long[] orders) {
        Field<Long> order = INVOICE.ORDER_ID.coerce(Long.class);
        return tx.sql().selectDistinct(order).from(INVOICE).where(Portions.in(order, orders)).fetch(order);
    }

    /** Shipments and their orders. */
    static List<Record2<Long, Long>> shipments(Tx tx, long[] orders) {
        Field<Long> order = SHIPMENT.ORDER_ID.coerce(Long.class);
        return tx.sql().select(HistoryStore.id(SHIPMENT), order).from(SHIPMENT).where(Portions.in(order, orders)).fetch();
    }

    /** Rows that name one of these in the column, and which. */
    static List<Record2<Long, Long>> referring(Tx tx, Reference reference, long[] portion) {
        Field<Long> column = reference.column().coerce(Long.class);
        Table<?> from = reference.from().table();
        return tx.sql().select(HistoryStore.id(from), column).from(from).where(Portions.in(column, portion)).fetch();
    }

    /** Of these rows, the ones with a unique value that a row which is not of ours has by now. */
    static Set<Long> taken(Tx tx, Table<?> table, Collection<? extends Record> rows, LongPredicate ours) {
        Set<Long> taken = new HashSet<>();
        for (UniqueKey<?> key : table.getUniqueKeys()) {
            Map<List<Object>, Long> wanted = new HashMap<>();
            rows.forEach(r -> wanted.put(values(r, key), HistoryStore.id(r)));
            Field<?> last = key.getFields().getLast();
            for (List<Object> part : Chunks.of(rows.stream().map(r -> (Object) r.get(last)).filter(Objects::nonNull).toList())) {
                for (Record there : tx.sql().select(table.fields()).from(table).where(in(last, part)).fetch()) {
                    Long row = wanted.get(values(there, key));
                    if (row != null && !ours.test(HistoryStore.id(there))) {
                        taken.add(row);
                    }
                }
            }
        }
        return taken;
    }

    /** Of these movements, the ones that a later movement takes back which is not taken back itself. @param movements ascending */
    static Set<Long> reversed(Tx tx, long[] movements) {
        if (movements.length == 0) {
            return Set.of();
        }
        Map<Long, Long> reversals = new HashMap<>();
        try (var found = tx.sql().select(STOCK_MOVEMENT.ID, STOCK_MOVEMENT.REVERSES).from(STOCK_MOVEMENT)
                .where(STOCK_MOVEMENT.REVERSES.between(movements[0], movements[movements.length - 1])).and(sameGoods(tx, movements)).fetchLazy()) {
            found.forEach(r -> {
                if (Arrays.binarySearch(movements, r.value2()) >= 0) {
                    reversals.put(r.value1(), r.value2());
                }
            });
        }
        Set<Long> undone = reversed(tx, reversals.keySet().stream().mapToLong(id -> id).sorted().toArray());
        Set<Long> reversed = new HashSet<>();
        reversals.forEach((by, movement) -> {
            if (!undone.contains(by)) {
                reversed.add(movement);
            }
        });
        return reversed;
    }

    /** The ledger has no index for what takes what back, but one for goods, which are the same in both: of many movements one scan is less. */
    private static Condition sameGoods(Tx tx, long[] movements) {
        return movements.length > FEW_MOVEMENTS ? noCondition()
                : STOCK_MOVEMENT.VARIANT_ID.in(moved(tx, movements).values().stream().distinct().map(VariantId::new).toList());
    }

    /** Movements and their variants. */
    static Map<Long, Long> moved(Tx tx, long[] movements) {
        Map<Long, Long> variants = new HashMap<>();
        Field<Long> variant = STOCK_MOVEMENT.VARIANT_ID.coerce(Long.class);
        tx.sql().select(STOCK_MOVEMENT.ID, variant).from(STOCK_MOVEMENT).where(Portions.in(STOCK_MOVEMENT.ID, movements))
                .forEach(r -> variants.put(r.value1(), r.value2()));
        return variants;
    }

    /** What lies where of these variants. */
    static List<StockLevelRecord> levels(Tx tx, long[] variants) {
        return tx.sql().selectFrom(STOCK_LEVEL).where(Portions.in(STOCK_LEVEL.VARIANT_ID.coerce(Long.class), variants)).fetch();
    }

    /** What the movements are of. */
    static Map<Long, String> articles(Tx tx, long[] movements) {
        Map<Long, String> articles = new HashMap<>();
        Field<String> sku = coalesce(VARIANT.SKU.coerce(String.class), FORMER_VARIANT.SKU.coerce(String.class));
        tx.sql().select(STOCK_MOVEMENT.ID, sku).from(STOCK_MOVEMENT)
                .leftJoin(VARIANT).on(VARIANT.ID.eq(STOCK_MOVEMENT.VARIANT_ID))
                .leftJoin(FORMER_VARIANT).on(FORMER_VARIANT.VARIANT_ID.eq(STOCK_MOVEMENT.VARIANT_ID))
                .where(Portions.in(STOCK_MOVEMENT.ID, movements)).forEach(r -> articles.put(r.value1(), r.value2()));
        return articles;
    }

    /** Of these variants, those of which the ledger says something that is not taken back. @param goes movements that will be */
    static Set<Long> standing(Tx tx, long[] variants, LongPredicate goes) {
        Field<Long> variant = STOCK_MOVEMENT.VARIANT_ID.coerce(Long.class);
        Set<Long> standing = new HashSet<>();
        Set<Long> reversed = new HashSet<>();
        tx.sql().select(STOCK_MOVEMENT.ID, STOCK_MOVEMENT.REVERSES, variant).from(STOCK_MOVEMENT)
                .where(Portions.in(variant, variants)).orderBy(STOCK_MOVEMENT.RECORDED_AT.desc(), STOCK_MOVEMENT.ID.desc()).forEach(r -> {
                    boolean stands = !goes.test(r.value1()) && !reversed.contains(r.value1()); // the newest first: what reverses it is known
                    if (stands && r.value2() != null) {
                        reversed.add(r.value2());
                    } else if (stands) {
                        standing.add(r.value3());
                    }
                });
        return standing;
    }

    /** Of these variants, those that the ledger names, and that are not named as former ones yet. */
    static Set<Long> named(Tx tx, long[] variants) {
        Field<Long> moved = STOCK_MOVEMENT.VARIANT_ID.coerce(Long.class);
        Field<Long> former = FORMER_VARIANT.VARIANT_ID.coerce(Long.class);
        Set<Long> named = tx.sql().selectDistinct(moved).from(STOCK_MOVEMENT).where(Portions.in(moved, variants)).fetchSet(moved);
        named.removeAll(tx.sql().select(former).from(FORMER_VARIANT).where(Portions.in(former, variants)).fetchSet(former));
        return named;
    }

    static Set<Long> existing(Tx tx, TablePolicy<?> policy, Collection<Long> ids) {
        Set<Long> there = new HashSet<>();
        Field<Long> id = HistoryStore.id(policy.table());
        for (List<Long> part : Chunks.of(ids)) {
            there.addAll(tx.sql().select(id).from(policy.table()).where(Chunks.in(id, part)).fetch(r -> r.value1()));
        }
        return there;
    }

    private static List<Object> values(Record row, UniqueKey<?> key) {
        return key.getFields().stream().map(f -> (Object) row.get(f)).toList();
    }

    @SuppressWarnings("unchecked") // the values come from rows of the same table
    private static <T> Condition in(Field<T> field, List<Object> values) {
        return field.in((List<T>) values);
    }
}
