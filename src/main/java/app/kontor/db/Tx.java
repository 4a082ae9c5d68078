package app.kontor.db;

import app.kontor.value.CommandId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/**
 * One transaction: the SQL of it, and the only door through which rows change. Every SQL function takes it first, so nobody
 * steps out of the transaction by mistake. Inserts, updates and deletes leave the row's image from before in the change log
 * and the command's id in {@code last_command}.
 */
public final class Tx {
    private static final String LAST_COMMAND = "last_command";

    private final DSLContext sql;
    private final @Nullable Command command;
    private final ChangeLog changes;
    private final Ids ids;
    private final Map<Table<?>, Columns> written = new HashMap<>();

    Tx(DSLContext sql, @Nullable Command command, Ids ids, ChangeLog changes) {
        this.sql = sql;
        this.command = command;
        this.ids = ids;
        this.changes = changes;
    }

    /** For queries, and for the upkeep of derived tables. */
    public DSLContext sql() {
        return sql;
    }

    /** Whether this is a write, whose rows nobody else may see yet. */
    public boolean isWriting() {
        return command != null;
    }

    /** The command that this write is; only inside {@link Database#write}. */
    public Command command() {
        if (command == null) {
            throw new IllegalStateException("Reading only: use Database.write to change something");
        }
        return command;
    }

    /** The time of the command: everything it records happened at this instant. */
    public Instant now() {
        return command().at();
    }

    public long newId() {
        command();
        return ids.next(sql);
    }

    public void insert(Collection<? extends UpdatableRecord<?>> rows) {
        forEachTable(rows, (table, part) -> {
            List<Object[]> values = new ArrayList<>(part.size());
            for (UpdatableRecord<?> row : part) {
                stamp(row);
                values.add(table.values(row));
            }
            changes.add(sql, table, values.stream().map(after -> new ChangeLog.Row(null, after)).toList());
            BatchRows.run(sql, table.insert(), values);
        });
    }

    public void insert(UpdatableRecord<?> row) {
        insert(List.of(row));
    }

    /** Writes the fields that were changed since the rows were read in this transaction; a row without changes is skipped. */
    public void update(Collection<? extends UpdatableRecord<?>> rows) {
        forEachTable(rows, (table, part) -> {
            Map<List<Integer>, List<Object[]>> byFields = new LinkedHashMap<>();
            List<ChangeLog.Row> logged = new ArrayList<>();
            for (UpdatableRecord<?> row : part) {
                List<Integer> fields = changedFields(row);
                if (!fields.isEmpty()) {
                    ChangeLog.Row changed = changed(table, row);
                    logged.add(changed);
                    byFields.computeIfAbsent(fields, f -> new ArrayList<>()).add(updateValues(table, changed.after(), fields));
                }
            }
            changes.add(sql, table, logged);
            byFields.forEach((fields, values) -> BatchRows.run(sql, table.update(fields), values));
        });
    }

    public void update(UpdatableRecord<?> row) {
        update(List.of(row));
    }

    /** Deletes rows that were read in this transaction. */
    public void delete(Collection<? extends UpdatableRecord<?>> rows) {
        forEachTable(rows, (table, part) -> {
            List<ChangeLog.Row> logged = part.stream().map(row -> new ChangeLog.Row(table.values(row.original()), null)).toList();
            changes.add(sql, table, logged);
            BatchRows.run(sql, table.delete(), logged.stream().map(row -> new Object[] {table.keyOf(row.before())}).toList());
        });
    }

    public void delete(UpdatableRecord<?> row) {
        delete(List.of(row));
    }

    /** This command is recorded though no row of its own changed: it rebuilt what is derived. */
    public void recordAnyway() {
        command();
        changes.recordAnyway();
    }

    ChangeLog changes() {
        return changes;
    }

    private ChangeLog.Row changed(Columns table, UpdatableRecord<?> row) {
        Object[] before = table.values(row.original());
        stamp(row);
        Object[] after = table.values(row);
        row.touched(false); // what was written is the row's original now
        return new ChangeLog.Row(before, after);
    }

    private static Object[] updateValues(Columns table, Object[] row, List<Integer> fields) {
        Object[] values = new Object[fields.size() + 1];
        for (int i = 0; i < fields.size(); i++) {
            values[i] = row[fields.get(i)];
        }
        values[fields.size()] = table.keyOf(row);
        return values;
    }

    /** Where the fields stand whose value differs from what was read, and {@code last_command} if there are any. */
    private static List<Integer> changedFields(UpdatableRecord<?> row) {
        List<Integer> fields = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.modified(i)) {
                fields.add(i);
            }
        }
        int stamp = row.indexOf(LAST_COMMAND);
        if (!fields.isEmpty() && stamp >= 0 && !fields.contains(stamp)) {
            fields.add(stamp);
        }
        return fields;
    }

    @SuppressWarnings("unchecked") // the column has the same type in every table
    private void stamp(UpdatableRecord<?> row) {
        Field<CommandId> field = (Field<CommandId>) row.field(LAST_COMMAND);
        if (field != null) {
            row.set(field, command().id());
        }
    }

    private interface Part {
        void write(Columns table, List<UpdatableRecord<?>> rows);
    }

    /** In the order in which the tables first occur, so that parents given first are written first; of many rows some at a time. */
    private void forEachTable(Collection<? extends UpdatableRecord<?>> rows, Part part) {
        command();
        Map<Table<?>, List<UpdatableRecord<?>>> tables = new LinkedHashMap<>();
        rows.forEach(r -> tables.computeIfAbsent(r.getTable(), t -> new ArrayList<>()).add(r));
        tables.forEach((table, all) -> {
            Columns columns = written.computeIfAbsent(table, Columns::new);
            for (int begin = 0; begin < all.size(); begin += BatchRows.SIZE) {
                part.write(columns, all.subList(begin, Math.min(all.size(), begin + BatchRows.SIZE)));
            }
        });
    }
}
