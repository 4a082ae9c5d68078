package app.kontor.db;

import app.kontor.schema.DefaultSchema;
import app.kontor.vault.Seal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Whether the database still holds what was written to it: every row against the digests that the changes kept, every reference
 * against its row, the chain of commands. A page that a disk damaged is found here, whatever business value it held.
 */
final class Integrity {
    private final DSLContext sql;
    private final Seal seal;

    /** @param seal of the journal */
    Integrity(DSLContext sql, Seal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    /** All that is wrong in the rows and the journal, and if it is asked for in the indexes. */
    static List<Fault> faults(DSLContext sql, Engine engine, boolean indexes) {
        List<Fault> faults = new ArrayList<>(new Integrity(sql, engine.seal()).check(engine.segments()));
        faults.addAll(engine.faults(head(sql)));
        if (indexes) {
            faults.addAll(engine.indexFaults());
        }
        return faults;
    }

    /** @param journal the segments, to name the first wrong record of a table; may be empty */
    List<Fault> check(List<Path> journal) {
        List<Fault> faults = new ArrayList<>();
        wrongTables().forEach(table -> faults.add(new Fault("rows", firstWrong(table, journal))));
        faults.addAll(danglingReferences());
        faults.addAll(JournalMatch.faults(sql, journal, seal));
        return faults;
    }

    /** Tables with other rows than were written, of whatever schema. */
    List<String> wrongTables() {
        Map<String, Digests.Sum> measured = new TreeMap<>(Digests.measured(sql));
        Map<String, Digests.Sum> stored = Digests.stored(sql, measured.keySet());
        measured.entrySet().removeIf(e -> e.getValue().equals(stored.getOrDefault(e.getKey(), Digests.Sum.NOTHING)));
        return List.copyOf(measured.keySet());
    }

    /** "customer 1004": the first row that the journal has otherwise; the table alone where the journal does not reach back. */
    private String firstWrong(String table, List<Path> journal) {
        if (journal.isEmpty() || JournalFiles.after(journal.getFirst()) > 0) {
            return table;
        }
        Map<Long, Integer> written = new HashMap<>();
        try {
            new JournalReader(seal, new JournalReader.Visitor() {
                @Override
                public void row(JournalLine.Row row) {
                    if (row.table().equals(table) && row.after() == null) {
                        written.remove(row.id());
                    } else if (row.table().equals(table)) {
                        written.put(row.id(), row.after().hashCode());
                    }
                }
            }).read(journal);
        } catch (JournalReader.Damaged e) {
            return table; // the journal's own check says where
        }
        return table + firstWrong(table, written).map(id -> " " + id).orElse("");
    }

    private Optional<Long> firstWrong(String table, Map<Long, Integer> written) {
        if (sql.fetch("select column_name from information_schema.columns where table_schema = 'public' and table_name = ?"
                + " and column_name = 'id'", table).isEmpty() || table.equals("command")) {
            return Optional.empty();
        }
        try (var rows = sql.fetchLazy("select * from " + table + " order by id")) {
            for (Record row : rows) {
                Long id = row.get("id", Long.class);
                Integer expected = written.remove(id);
                if (expected == null || expected != RowImage.of(row).hashCode()) {
                    return Optional.of(id);
                }
            }
        }
        return written.keySet().stream().sorted().findFirst();
    }

    /** Rows whose parent is gone. The database keeps these itself, unless a page of it was damaged. */
    List<Fault> danglingReferences() {
        List<Fault> faults = new ArrayList<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            table.getReferences().forEach(key -> orphan(table, key).ifPresent(faults::add));
        }
        return faults;
    }

    private Optional<Fault> orphan(Table<?> child, ForeignKey<?, ?> key) {
        Table<?> parent = key.getKey().getTable().as("parent");
        Field<Object> from = child.field(key.getFields().getFirst().getName()).coerce(Object.class);
        Field<Object> to = parent.field(key.getKeyFields().getFirst().getName()).coerce(Object.class);
        return sql.select(from).from(child).leftJoin(parent).on(from.eq(to))
                .where(from.isNotNull().and(to.isNull())).limit(1)
                .fetchOptional()
                .map(row -> new Fault("references", child.getName() + "." + from.getName() + " " + row.get(0)));
    }

    /** Every segment line by line, and its end against the database. */
    static List<Fault> journal(List<Path> segments, Seal seal, Journal.Head database) {
        try {
            Journal.Head end = new JournalReader(seal, new JournalReader.Visitor() {}).read(segments);
            return end.equals(database) ? List.of() : List.of(new Fault("journal", "#" + end.seq() + " / #" + database.seq()));
        } catch (JournalReader.Damaged e) {
            return List.of(new Fault("journal", e.getMessage()));
        }
    }

    static Journal.Head head(DSLContext sql) {
        Record meta = sql.fetchSingle("select last_seq, last_hash from meta");
        return new Journal.Head(meta.get(0, Long.class), meta.get(1, String.class));
    }

    static DSLContext on(java.sql.Connection connection) {
        return DSL.using(connection, org.jooq.SQLDialect.H2, Database.SETTINGS);
    }
}
