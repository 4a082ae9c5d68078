package app.kontor.db;

import static app.kontor.schema.Tables.ADDITION;
import static app.kontor.schema.Tables.CHANGE;
import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.META;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import app.kontor.schema.tables.records.AdditionRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What commands have done to rows: read from the log, whichever way it keeps it. */
public final class Changes {
    private static final Comparator<Change> OLDEST_FIRST = Comparator.comparingLong(Change::seq);

    /** @param before the row as it was; null if the command made it */
    public record Change(long seq, String table, long row, @Nullable String before) {}

    private Changes() {}

    /** How far a shop's history had come: which database, the number of its last command, and the chain's hash there. */
    public record Point(UUID database, long seq, String hash) {}

    /** Where the shop is now. */
    public static Point now(Tx tx) {
        return tx.sql().selectFrom(META).fetchSingle(m -> new Point(m.getDbId(), m.getLastSeq(), m.getLastHash()));
    }

    /** Whether this shop has come by there: not so after a backup was restored, or in another shop. */
    public static boolean passed(Tx tx, Point then) {
        Point now = now(tx);
        return now.equals(then) || (now.database().equals(then.database()) && tx.sql().fetchExists(
                selectOne().from(COMMAND).where(COMMAND.SEQ.eq(then.seq() + 1)).and(COMMAND.PREV_HASH.eq(then.hash()))));
    }

    /** Whether a person was erased after this command: what was kept of rows from before has to go too. */
    public static boolean erasedSince(Tx tx, long seq) {
        return tx.sql().fetchExists(selectOne().from(COMMAND).where(COMMAND.SEQ.gt(seq)).and(COMMAND.KIND.eq(Personal.KIND)));
    }

    /**
     * Rows of the table that commands after this one have inserted, changed or deleted; some of them may be gone.
     *
     * @param seq the number of the last command that is known already, 0 for none
     */
    public static Set<Long> since(Tx tx, String table, long seq) {
        Set<Long> rows = new TreeSet<>();
        added(tx.sql(), ADDITION.SEQ.gt(seq).and(ADDITION.TABLE_NAME.eq(table)), change -> rows.add(change.row));
        try (var found = tx.sql().select(CHANGE.ROW_ID).from(CHANGE).where(CHANGE.SEQ.gt(seq), CHANGE.TABLE_NAME.eq(table)).fetchLazy()) {
            found.forEach(r -> rows.add(r.value1()));
        }
        return rows;
    }

    /** As they were before: rows of the table that commands after this one have changed or deleted, a text for each column. */
    public static void before(Tx tx, String table, long seq, Consumer<Map<String, String>> row) {
        changed(tx.sql(), CHANGE.SEQ.gt(seq).and(CHANGE.TABLE_NAME.eq(table)), change -> {
            if (change.before != null) {
                row.accept(RowImage.columns(change.before));
            }
        });
    }

    /** All that a command did: first what it made, then what it changed, in its order. */
    public static List<Change> of(Tx tx, long seq) {
        List<Change> changes = new ArrayList<>();
        added(tx.sql(), ADDITION.SEQ.eq(seq), changes::add);
        changed(tx.sql(), CHANGE.SEQ.eq(seq), changes::add);
        return changes;
    }

    /** How many changes each of the commands made. */
    public static Map<Long, Integer> counts(Tx tx, Collection<Long> seqs) {
        Map<Long, Integer> counts = new HashMap<>();
        seqs.forEach(seq -> counts.put(seq, Touches.places(tx, seq))); // counting them would read all images of a huge undo
        tx.sql().select(ADDITION.SEQ, sum(ADDITION.ROW_COUNT)).from(ADDITION).where(Chunks.in(ADDITION.SEQ, seqs)).groupBy(ADDITION.SEQ)
                .forEach(r -> counts.merge(r.value1(), r.value2().intValue(), Integer::sum));
        return counts;
    }

    /** All that was done to the rows, oldest first. */
    public static List<Change> of(Tx tx, Collection<Long> rows) {
        List<Change> changes = new ArrayList<>();
        additions(tx.sql(), rows, changes::add);
        Chunks.of(rows).forEach(part -> changed(tx.sql(), Chunks.in(CHANGE.ROW_ID, part), changes::add));
        changes.sort(OLDEST_FIRST); // what a command made stands before what it then changed
        return changes;
    }

    /** Commands that have touched the rows, in a shop of any schema. */
    static Set<Long> commands(DSLContext sql, Collection<Long> rows) {
        Set<Long> commands = new TreeSet<>();
        if (keepsAdditions(sql)) {
            additions(sql, rows, change -> commands.add(change.seq));
        }
        Chunks.of(rows).forEach(part -> changed(sql, Chunks.in(CHANGE.ROW_ID, part), change -> commands.add(change.seq)));
        return commands;
    }

    /** What commands after this one have added, command by command, as the log has it; to be closed. */
    static Stream<AdditionRecord> additions(DSLContext sql, long after) {
        return keepsAdditions(sql)
                ? sql.selectFrom(ADDITION).where(ADDITION.SEQ.gt(after)).orderBy(ADDITION.SEQ, ADDITION.POS).fetchLazy().stream()
                : Stream.empty();
    }

    /** Before schema 13 what was added stood among the changes. */
    private static boolean keepsAdditions(DSLContext sql) {
        return Digests.tables(sql).contains(ADDITION.getName());
    }

    static void additions(DSLContext sql, Collection<Long> rows, Consumer<Change> found) {
        TreeSet<Long> wanted = new TreeSet<>(rows);
        for (Long from = wanted.isEmpty() ? null : wanted.first(); from != null; from = wanted.higher(from)) {
            long first = from;
            for (Long next = from; next != null && next - from < RowIds.SPAN; next = wanted.higher(next)) {
                from = next; // rows that lie near each other are looked for at once
            }
            added(sql, ADDITION.FIRST_ROW.between(first - RowIds.SPAN + 1, from), change -> {
                if (wanted.contains(change.row)) {
                    found.accept(change);
                }
            });
        }
    }

    /** The rows that commands of the kind have touched. */
    static void ofKind(DSLContext sql, String kind, Consumer<Change> change) {
        List<Long> commands = sql.select(COMMAND.SEQ).from(COMMAND).where(COMMAND.KIND.eq(kind)).fetch(COMMAND.SEQ);
        boolean packed = keepsAdditions(sql);
        for (List<Long> part : Chunks.of(commands)) {
            if (packed) {
                added(sql, Chunks.in(ADDITION.SEQ, part), change);
            }
            changed(sql, Chunks.in(CHANGE.SEQ, part), change);
        }
    }

    /** The rows that an entry of the log stands for. */
    static void unpack(AdditionRecord packed, Consumer<Change> change) {
        new RowIds.Run(packed.getFirstRow(), packed.getRowCount(), packed.getDistances())
                .each(row -> change.accept(new Change(packed.getSeq(), packed.getTableName(), row, null)));
    }

    static void added(DSLContext sql, Condition which, Consumer<Change> change) {
        try (var found = sql.selectFrom(ADDITION).where(which).orderBy(ADDITION.SEQ, ADDITION.POS).fetchLazy()) {
            found.forEach(packed -> unpack(packed, change));
        }
    }

    private static void changed(DSLContext sql, Condition which, Consumer<Change> change) {
        try (var found = sql.selectFrom(CHANGE).where(which).orderBy(CHANGE.SEQ, CHANGE.POS).fetchLazy()) {
            found.forEach(c -> change.accept(new Change(c.getSeq(), c.getTableName(), c.getRowId(), c.getBeforeImage())));
        }
    }
}
