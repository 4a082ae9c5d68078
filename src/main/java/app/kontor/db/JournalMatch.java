package app.kontor.db;

import static app.kontor.schema.Tables.CHANGE;
import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.META;

import app.kontor.schema.tables.records.AdditionRecord;
import app.kontor.schema.tables.records.ChangeRecord;
import app.kontor.schema.tables.records.CommandRecord;
import app.kontor.vault.Seal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Holds the journal against the database's own log, command by command and change by change: both say the same, so whoever alters one
 * of them is found, even if they sum up the tables anew.
 */
final class JournalMatch implements JournalReader.Visitor {
    private final Iterator<CommandRecord> commands;
    private final Iterator<ChangeRecord> changes;
    private final Iterator<AdditionRecord> additions;
    private final Map<String, Deque<AdditionRecord>> packed = new HashMap<>();
    private final Map<String, Deque<Long>> added = new HashMap<>();
    private final UUID database;
    private final Map<String, Set<Long>> erased = new HashMap<>();
    private @Nullable CommandRecord stored;
    private @Nullable AdditionRecord ahead;
    private long seq;
    private String schema = "";
    private boolean same;
    private long wrong = -1;

    private JournalMatch(UUID database, Iterator<CommandRecord> commands, Iterator<ChangeRecord> changes, Iterator<AdditionRecord> additions) {
        this.database = database;
        this.additions = additions;
        this.ahead = next(additions);
        this.commands = commands;
        this.changes = changes;
    }

    /** The first command that the two tell differently. A journal that can't be read at all is its own check's to name. */
    static List<Fault> faults(DSLContext sql, List<Path> segments, Seal seal) {
        if (segments.isEmpty()) {
            return List.of();
        }
        long after = JournalFiles.after(segments.getFirst());
        UUID database = sql.select(META.DB_ID).from(META).fetchSingle(META.DB_ID);
        try (var commands = sql.selectFrom(COMMAND).where(COMMAND.SEQ.gt(after)).orderBy(COMMAND.SEQ).fetchLazy();
                var changes = sql.selectFrom(CHANGE).where(CHANGE.SEQ.gt(after)).orderBy(CHANGE.SEQ, CHANGE.POS).fetchLazy();
                var additions = Changes.additions(sql, after)) {
            JournalMatch match = new JournalMatch(database, commands.iterator(), changes.iterator(), additions.iterator());
            match.seq = after;
            match.erased.putAll(LogErasure.rows(sql));
            new JournalReader(seal, match).read(segments);
            match.note(!match.commands.hasNext() && !match.changes.hasNext() && match.ahead == null, match.seq + 1);
            return match.wrong < 0 ? List.of() : List.of(new Fault("journal", "#" + match.wrong));
        } catch (JournalReader.Damaged e) {
            return List.of();
        }
    }

    @Override
    public void header(JournalLine.Header header) {
        schema = Integer.toString(header.schema());
        note(header.database().equals(database), header.after());
    }

    @Override
    public void begin(JournalLine.Begin b) {
        stored = next(commands);
        packed.clear();
        added.clear();
        for (; ahead != null && ahead.getSeq() <= b.seq(); ahead = next(additions)) {
            packed.computeIfAbsent(ahead.getTableName(), t -> new ArrayDeque<>()).add(ahead);
        }
        same = stored != null && schema.equals(b.schema()) && b.equals(new JournalLine.Begin(stored.getSeq(), stored.getId().value(), stored.getKind(), stored.getSummary(),
                stored.getUserName(), stored.getIssuedAt().toString(), stored.getProgram(), stored.getSchemaVersion(),
                stored.getBatch() == null ? null : stored.getBatch().value(), stored.getUndoOf() == null ? null : stored.getUndoOf().value(),
                stored.getPrevHash()));
    }

    @Override
    public void row(JournalLine.Row row) {
        same &= !row.erased() || erased.getOrDefault(row.table(), Set.of()).contains(row.id());
        if (row.before() == null && Long.valueOf(row.id()).equals(nextAdded(row.table()).peek())) {
            nextAdded(row.table()).remove();
            return;
        }
        ChangeRecord change = next(changes);
        same &= change != null && stored != null && Arrays.asList(stored.getSeq(), row.table(), row.id(), row.before())
                .equals(Arrays.asList(change.getSeq(), change.getTableName(), change.getRowId(), told(change, row)));
    }

    /** What the log says that this command has added to the table and the journal has not told yet. */
    private Deque<Long> nextAdded(String table) {
        Deque<Long> rows = added.computeIfAbsent(table, t -> new ArrayDeque<>());
        AdditionRecord more = rows.isEmpty() && packed.containsKey(table) ? packed.get(table).poll() : null;
        if (more != null) {
            Changes.unpack(more, change -> rows.add(change.row()));
            same &= more.getSeq().equals(seq + 1);
        }
        return rows;
    }

    private static <T> @Nullable T next(Iterator<T> records) {
        return records.hasNext() ? records.next() : null;
    }

    /** A copy that is older than an erasure still has what its journal no longer says. */
    private static @Nullable String told(ChangeRecord change, JournalLine.Row row) {
        return row.erased() ? Personal.without(change.getTableName(), change.getBeforeImage()) : change.getBeforeImage();
    }

    @Override
    public void end(JournalLine.End end) {
        seq = end.seq();
        same &= packed.keySet().stream().allMatch(table -> nextAdded(table).isEmpty());
        note(same && stored != null && stored.getPayloadHash().equals(end.payload()), seq);
    }

    private void note(boolean holds, long command) {
        if (!holds && wrong < 0) {
            wrong = command;
        }
    }
}
