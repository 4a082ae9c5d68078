package app.kontor.history;

import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.SHIPMENT;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;

import app.kontor.db.Changes;
import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.value.CommandId;
import app.kontor.value.OrderId;
import app.kontor.value.RowId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.jspecify.annotations.Nullable;

/** The SQL that says what stands in the way of an undo: what has changed since, what refers to a row, which values are taken. */
final class UndoStore {
    private UndoStore() {}

    /**
     * Rows that a later command has changed and that still are as it left them. A command and its undo cancel each other row by
     * row: what was changed and taken back again is not changed.
     */
    static Set<Long> changedSince(Tx tx, long seq, Collection<Long> rows) {
        Map<CommandId, CommandId> origins = new HashMap<>();
        tx.sql().select(COMMAND.ID, COMMAND.UNDO_OF).from(COMMAND).where(COMMAND.UNDO_OF.isNotNull()).orderBy(COMMAND.SEQ)
                .forEach(r -> origins.put(r.value1(), origins.getOrDefault(r.value2(), r.value2())));
        Map<Long, Map<CommandId, Integer>> touched = new HashMap<>();
        Map<Long, Set<Long>> since = new HashMap<>();
        Changes.of(tx, rows).stream().filter(c -> c.seq() > seq).forEach(c -> since.computeIfAbsent(c.seq(), s -> new HashSet<>()).add(c.row()));
        HistoryStore.commands(tx, since.keySet()).forEach((later, command) -> since.get(later)
                .forEach(row -> touched.computeIfAbsent(row, i -> new HashMap<>())
                        .merge(origins.getOrDefault(command.getId(), command.getId()), 1, Integer::sum)));
        Set<Long> changed = new HashSet<>();
        touched.forEach((row, commands) -> {
            if (commands.values().stream().anyMatch(times -> times % 2 == 1)) {
                changed.add(row);
            }
        });
        return changed;
    }

    /** Of these orders, those that have an invoice or were sent, but for rows of ours, and which: {@code invoiced} or {@code shipped}. */
    static Map<OrderId, String> left(Tx tx, Collection<OrderId> orders, Set<Long> ours) {
        Map<OrderId, String> left = new HashMap<>();
        for (List<OrderId> part : Chunks.of(orders)) {
            tx.sql().select(SHIPMENT.ID, SHIPMENT.ORDER_ID).from(SHIPMENT).where(SHIPMENT.ORDER_ID.in(part)).forEach(r -> {
                if (!ours.contains(r.value1().value())) {
                    left.put(r.value2(), "shipped");
                }
            });
            tx.sql().selectDistinct(INVOICE.ORDER_ID).from(INVOICE).where(INVOICE.ORDER_ID.in(part))
                    .forEach(r -> left.put(r.value1(), "invoiced"));
        }
        return left;
    }

    /** Of these rows, the ones that a row outside {@code going} still refers to. */
    static Set<Long> referredTo(Tx tx, Table<?> table, Collection<Long> rows, Set<Long> going) {
        Set<Long> held = new HashSet<>();
        for (ForeignKey<?, ?> key : table.getPrimaryKey().getReferences()) {
            Field<Long> column = key.getFields().getFirst().coerce(Long.class);
            for (List<Long> part : Chunks.of(rows)) {
                tx.sql().select(HistoryStore.id(key.getTable()), column).from(key.getTable()).where(column.in(part)).forEach(r -> {
                    if (!going.contains(r.value1())) {
                        held.add(r.value2());
                    }
                });
            }
        }
        return held;
    }

    /** Of these rows, the ones with a unique value that a row outside {@code ours} has by now. */
    static Set<Long> taken(Tx tx, Table<?> table, Collection<? extends Record> rows, Set<Long> ours) {
        Set<Long> taken = new HashSet<>();
        for (UniqueKey<?> key : table.getUniqueKeys()) {
            Map<List<Object>, Long> wanted = new HashMap<>();
            rows.forEach(r -> wanted.put(values(r, key), HistoryStore.id(r)));
            Field<?> last = key.getFields().getLast();
            for (List<Object> part : Chunks.of(rows.stream().map(r -> (Object) r.get(last)).toList())) {
                for (Record there : tx.sql().select(table.fields()).from(table).where(in(last, part)).fetch()) {
                    Long row = wanted.get(values(there, key));
                    if (row != null && !ours.contains(HistoryStore.id(there))) {
                        taken.add(row);
                    }
                }
            }
        }
        return taken;
    }

    /** Of these rows, the ones that refer to a row which is neither there nor {@code coming}, or which is {@code gone} afterwards. */
    static Set<Long> lacking(Tx tx, Table<?> table, Collection<? extends Record> rows, Set<Long> coming, Set<Long> gone) {
        Set<Long> lacking = new HashSet<>();
        for (ForeignKey<?, ?> key : table.getReferences()) {
            Map<Long, List<Long>> wanted = new HashMap<>();
            for (Record row : rows) {
                Long target = reference(row, key.getFields().getFirst());
                if (target != null && !coming.contains(target)) {
                    wanted.computeIfAbsent(target, t -> new ArrayList<>()).add(HistoryStore.id(row));
                }
            }
            Set<Long> there = existing(tx, key.getKey().getTable(), wanted.keySet());
            wanted.forEach((target, referring) -> {
                if (gone.contains(target) || !there.contains(target)) {
                    lacking.addAll(referring);
                }
            });
        }
        return lacking;
    }

    /** Of these movements, the ones that a later movement takes back which is not taken back itself. */
    static Set<Long> reversed(Tx tx, Collection<Long> movements) {
        if (movements.isEmpty()) {
            return Set.of();
        }
        Map<Long, Long> reversals = new HashMap<>();
        for (List<Long> part : Chunks.of(movements)) {
            tx.sql().select(STOCK_MOVEMENT.ID, STOCK_MOVEMENT.REVERSES).from(STOCK_MOVEMENT).where(STOCK_MOVEMENT.REVERSES.in(part))
                    .forEach(r -> reversals.put(r.value1(), r.value2()));
        }
        Set<Long> undone = reversed(tx, reversals.keySet());
        Set<Long> reversed = new HashSet<>();
        reversals.forEach((by, movement) -> {
            if (!undone.contains(by)) {
                reversed.add(movement);
            }
        });
        return reversed;
    }

    private static Set<Long> existing(Tx tx, Table<?> table, Collection<Long> ids) {
        Set<Long> there = new HashSet<>();
        for (List<Long> part : Chunks.of(ids)) {
            there.addAll(tx.sql().select(HistoryStore.id(table)).from(table).where(HistoryStore.id(table).in(part)).fetch(r -> r.value1()));
        }
        return there;
    }

    private static @Nullable Long reference(Record row, Field<?> field) {
        Object id = row.get(field);
        return id == null ? null : id instanceof RowId typed ? typed.value() : (Long) ((Number) id).longValue();
    }

    private static List<Object> values(Record row, UniqueKey<?> key) {
        return key.getFields().stream().map(f -> (Object) row.get(f)).toList();
    }

    @SuppressWarnings("unchecked") // the values come from rows of the same table
    private static <T> Condition in(Field<T> field, List<Object> values) {
        return field.in((List<T>) values);
    }
}
