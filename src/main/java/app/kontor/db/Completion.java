package app.kontor.db;

import static app.kontor.schema.Tables.CHANGE;

import app.kontor.value.VariantId;
import app.kontor.vault.Seal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database forward to its journal: each command that the journal has and the database lacks is applied from its row images,
 * by primary key, one transaction a command. Rows are written by column names, so that a backup of an older schema can be brought
 * forward before it is migrated.
 */
final class Completion implements JournalReader.Visitor {
    private final DSLContext sql;
    private final long after;
    private final Derived derived;
    private final Map<String, List<String>> columns = new HashMap<>();
    private final Set<VariantId> variants = new HashSet<>();
    private final Map<String, Set<Long>> erased = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private long maxId;
    private int commands;
    private JournalLine.@Nullable Begin begun;
    private Digests digests = new Digests();
    private int position;
    private Additions added = new Additions();
    private final Set<Long> deleted = new HashSet<>();

    private Completion(DSLContext sql, long after, Derived derived) {
        this.sql = sql;
        this.after = after;
        this.derived = derived;
    }

    /**
     * @param sql a connection of the owner's without auto-commit; each command is committed on its own
     * @return how many commands were applied
     * @throws JournalReader.Damaged where the journal is not what was written
     */
    static int run(DSLContext sql, List<Path> segments, Seal seal, long after, Derived derived) {
        Completion completion = new Completion(sql, after, derived);
        new JournalReader(seal, completion).read(segments);
        completion.rollback(); // a command that never ended
        completion.raiseIds();
        return completion.commands;
    }

    @Override
    public void begin(JournalLine.Begin command) {
        rollback();
        if (command.seq() > after) {
            begun = command;
            digests = new Digests();
            position = 0;
            added = new Additions();
            deleted.clear();
            erased.clear();
            names.clear();
        }
    }

    @Override
    public void row(JournalLine.Row row) {
        if (begun == null) {
            return;
        }
        maxId = Math.max(maxId, row.id());
        String before = row.erased() ? image(row) : row.before(); // an older copy still has what the journal no longer says
        if (begun.kind().equals(Personal.KIND)) {
            erased.computeIfAbsent(row.table(), t -> new HashSet<>()).add(row.id());
            names.addAll(Personal.names(row.table(), before));
        }
        if (row.after() == null) {
            sql.execute("delete from " + row.table() + " where id = ?", row.id());
        } else {
            merge(row.table(), RowImage.columns(row.after()));
        }
        log(begun.seq(), row);
        digests.change(row.table(), before, row.after());
        noteVariant(row.table(), row.before());
        noteVariant(row.table(), row.after());
    }

    /** As the schema that the shop has keeps it: before 13 what was added stood among the changes. */
    private void log(long seq, JournalLine.Row row) {
        if (row.before() == null && !deleted.contains(row.id()) && !columns("addition").isEmpty()) {
            added.add(row.table(), row.id());
            return;
        }
        if (row.after() == null) {
            deleted.add(row.id());
        }
        Object[] change = {seq, position++, row.table(), row.id(), row.before()};
        sql.execute("insert into change (seq, pos, table_name, row_id, before_image) values (?, ?, ?, ?, ?)", change);
        digests.change(CHANGE.getName(), null, new Columns(CHANGE).image(change));
    }

    @Override
    public void end(JournalLine.End end) {
        JournalLine.Begin b = begun;
        if (b == null) {
            return;
        }
        added.save(sql, b.seq(), digests);
        sql.execute("insert into command (seq, id, kind, summary, user_name, issued_at, program, schema_version, batch, undo_of,"
                        + " payload_hash, prev_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                b.seq(), b.id(), b.kind(), b.subject(), b.user(), Instant.parse(b.at()).atOffset(ZoneOffset.UTC), b.program(),
                b.schema(), b.batch(), b.undoOf(), end.payload(), b.previous());
        Record stored = sql.fetchSingle("select * from command where seq = ?", b.seq());
        digests.change("command", null, RowImage.of(stored));
        if (b.kind().equals(Personal.KIND)) {
            new LogErasure(sql, digests).run(erased, names, b.seq());
        }
        if (columns("table_digest").size() > 1) {
            digests.save(sql);
        }
        derived.recompute(new Tx(sql, null, new Ids(), new ChangeLog()), variants);
        variants.clear();
        sql.execute("update meta set last_seq = ?, last_hash = ?", end.seq(), end.hash());
        sql.connection(java.sql.Connection::commit);
        begun = null;
        commands++;
    }

    private @Nullable String image(JournalLine.Row row) {
        return sql.fetchOptional("select * from " + row.table() + " where id = ?", row.id()).map(RowImage::of).orElse(null);
    }

    private void merge(String table, Map<String, String> values) {
        List<String> names = columns(table);
        List<@Nullable Object> binds = new ArrayList<>();
        names.forEach(name -> binds.add(values.get(name)));
        sql.execute("merge into " + table + " (" + String.join(", ", names) + ") key (id) values ("
                + "?, ".repeat(names.size() - 1) + "?)", binds.toArray());
    }

    private List<String> columns(String table) {
        return columns.computeIfAbsent(table, name -> sql.fetch("select column_name from information_schema.columns"
                + " where table_schema = 'public' and table_name = ? order by ordinal_position", name).getValues(0, String.class));
    }

    private void noteVariant(String table, @Nullable String image) {
        if (image != null && (table.equals("stock_movement") || table.equals("allocation"))) {
            variants.add(new VariantId(Long.parseLong(RowImage.columns(image).get("variant_id"))));
        }
    }

    private void rollback() {
        if (begun != null) {
            sql.connection(java.sql.Connection::rollback);
            begun = null;
        }
    }

    /** The sequence may have been lost with the commands: no id that they used is given again. */
    private void raiseIds() {
        while (commands > 0 && sql.fetchSingle("select next value for row_id").get(0, Long.class) <= maxId) {
            // each turn takes a block of ids
        }
        sql.connection(java.sql.Connection::commit);
    }
}
