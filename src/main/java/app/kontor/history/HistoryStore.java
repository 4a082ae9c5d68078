package app.kontor.history;

import static app.kontor.schema.Tables.COMMAND;

import app.kontor.db.Changes;
import app.kontor.db.Chunks;
import app.kontor.db.RowImage;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.CommandRecord;
import app.kontor.value.BatchId;
import app.kontor.value.CommandId;
import app.kontor.value.RowId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** The SQL of commands and their row images. */
final class HistoryStore {
    private static final int SOME = 50;
    private static final CommandId LEAST = new CommandId(new UUID(0, 0));

    private HistoryStore() {}

    static Optional<CommandRecord> command(Tx tx, CommandId id) {
        return tx.sql().selectFrom(COMMAND).where(COMMAND.ID.eq(id)).fetchOptional();
    }

    static List<CommandRecord> batch(Tx tx, BatchId batch) {
        return tx.sql().selectFrom(COMMAND).where(COMMAND.BATCH.eq(batch)).and(COMMAND.UNDO_OF.isNull())
                .orderBy(COMMAND.SEQ.desc()).fetch();
    }

    static List<CommandRecord> newest(Tx tx, int limit) {
        return tx.sql().selectFrom(COMMAND).orderBy(COMMAND.SEQ.desc()).limit(limit).fetch();
    }

    /** The newest command that is neither an undo nor undone: what Ctrl+Z takes back. */
    static Optional<CommandRecord> newestActive(Tx tx, List<String> passedOver) {
        Map<CommandId, CommandId> undos = undos(tx);
        return newest(tx, passedOver, c -> c.getUndoOf() == null && !isUndone(c.getId(), undos));
    }

    /**
     * The newest undo that stands, unless something new was done since: what Ctrl+Shift+Z takes back. The undo of an undo is no
     * new work.
     */
    static Optional<CommandRecord> newestUndo(Tx tx, List<String> passedOver) {
        Map<CommandId, CommandId> undos = undos(tx);
        Map<CommandId, CommandId> targets = new HashMap<>();
        undos.forEach((target, undo) -> targets.put(undo, target));
        return newest(tx, passedOver, c -> !isUndone(c.getId(), undos) && (depth(c.getId(), targets) % 2 == 1 || c.getUndoOf() == null))
                .filter(c -> c.getUndoOf() != null);
    }

    /** Some at a time: it is mostly among the last few, and H2 reads all that a query without a limit means. */
    private static Optional<CommandRecord> newest(Tx tx, List<String> passedOver, Predicate<CommandRecord> wanted) {
        List<CommandRecord> some = before(tx, Long.MAX_VALUE);
        while (!some.isEmpty()) {
            Optional<CommandRecord> found = some.stream().filter(c -> !passedOver.contains(c.getKind())).filter(wanted).findFirst();
            if (found.isPresent()) {
                return found;
            }
            some = before(tx, some.getLast().getSeq());
        }
        return Optional.empty();
    }

    private static List<CommandRecord> before(Tx tx, long seq) {
        return tx.sql().selectFrom(COMMAND).where(COMMAND.SEQ.lt(seq)).orderBy(COMMAND.SEQ.desc()).limit(SOME).fetch();
    }

    /** What an undo, or an undo of an undo, is about in the end. */
    static CommandId origin(Tx tx, CommandId id) {
        Optional<CommandId> target = command(tx, id).map(CommandRecord::getUndoOf);
        return target.map(earlier -> origin(tx, earlier)).orElse(id);
    }

    private static int depth(CommandId id, Map<CommandId, CommandId> targets) {
        CommandId target = targets.get(id);
        return target == null ? 0 : 1 + depth(target, targets);
    }

    /** That there is something that it takes back: H2 finds these by the index so, and would read all commands for IS NOT NULL. */
    static Condition isUndo() {
        return COMMAND.UNDO_OF.ge(LEAST);
    }

    /** Command to the newest undo of it. */
    static Map<CommandId, CommandId> undos(Tx tx) {
        Map<CommandId, CommandId> undos = new HashMap<>();
        tx.sql().select(COMMAND.UNDO_OF, COMMAND.ID).from(COMMAND).where(isUndo()).orderBy(COMMAND.SEQ)
                .forEach(r -> undos.put(r.value1(), r.value2()));
        return undos;
    }

    /** Taken back, and that not taken back in turn. */
    static boolean isUndone(CommandId id, Map<CommandId, CommandId> undos) {
        CommandId undo = undos.get(id);
        return undo != null && !isUndone(undo, undos);
    }

    static Map<Long, Integer> changeCounts(Tx tx, Collection<Long> seqs) {
        return Changes.counts(tx, seqs);
    }

    static Map<Long, CommandRecord> commands(Tx tx, Collection<Long> seqs) {
        Map<Long, CommandRecord> commands = new HashMap<>();
        for (List<Long> part : Chunks.of(seqs)) {
            tx.sql().selectFrom(COMMAND).where(Chunks.in(COMMAND.SEQ, part)).forEach(c -> commands.put(c.getSeq(), c));
        }
        return commands;
    }

    /** Rows as they are now, by id; those that are gone are left out. */
    static <R extends UpdatableRecord<R>> Map<Long, R> rows(Tx tx, Table<R> table, Collection<Long> ids) {
        Map<Long, R> rows = new HashMap<>();
        for (List<Long> part : Chunks.of(ids)) {
            tx.sql().selectFrom(table).where(Chunks.in(id(table), part)).forEach(r -> rows.put(id(r), r));
        }
        return rows;
    }

    /** Ids of the table's rows that belong to one of the owners: row to owner. */
    static Map<Long, Long> ownedBy(Tx tx, TablePolicy<?> policy, Collection<Long> owners) {
        Map<Long, Long> result = new HashMap<>();
        Field<Long> owner = policy.owner().coerce(Long.class);
        for (List<Long> part : Chunks.of(owners)) {
            tx.sql().select(id(policy.table()), owner).from(policy.table()).where(Chunks.in(owner, part))
                    .forEach(r -> result.put(r.value1(), r.value2()));
        }
        return result;
    }

    /** The column by which a person knows the row, as it is now; as it was, if the row is gone. */
    static String label(Tx tx, RowChange change) {
        TablePolicy<?> policy = TablePolicy.of(change.table());
        Record now = rows(tx, policy.table(), List.of(change.row())).get(change.row());
        Object label = now == null ? change.before().get(policy.label().getName()) : now.get(policy.label());
        return label == null || policy.label().getName().equals("id") || label instanceof RowId ? "" : label.toString();
    }

    /** The row and all that belong to it as far down as it goes: an order's lines, shipments, parcels. */
    static Set<Long> whole(Tx tx, long root) {
        Set<Long> rows = new LinkedHashSet<>(List.of(root));
        for (TablePolicy<?> policy : TablePolicy.ALL) {
            if (policy.owner() != null && policy.kind() == TablePolicy.Kind.STATE) {
                rows.addAll(ownedBy(tx, policy, List.copyOf(rows)).keySet());
            }
        }
        return rows;
    }

    static long id(Record row) {
        Object id = row.get("id");
        return id instanceof RowId typed ? typed.value() : ((Number) id).longValue();
    }

    /** The row that a column names. */
    static @Nullable Long reference(Record row, Field<?> column) {
        Object id = row.get(column);
        return id == null ? null : id instanceof RowId typed ? typed.value() : (Long) ((Number) id).longValue();
    }

    /** A row with the columns of its image, except that it carries no command yet. */
    static <R extends UpdatableRecord<R>> R read(TablePolicy<R> policy, String image) {
        return RowImage.read(policy.table(), image);
    }

    static Field<Long> id(Table<?> table) {
        return table.field("id").coerce(Long.class);
    }
}
