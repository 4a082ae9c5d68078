package app.kontor.db;

import app.kontor.value.CommandId;
import app.kontor.value.RowId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
                values.add(RowImage.values(row).toArray());
                changes.add(table.getName(), key(row), null, RowImage.of(row));
            }
            BatchRows.insert(sql, table, values);
        });
    }

    public void insert(UpdatableRecord<?> row) {
        insert(List.of(row));
    }

    /** Writes the fields that were changed since the rows were read in this transaction; a row without changes is skipped. */
    public void update(Collection<? extends UpdatableRecord<?>> rows) {
        forEachTable(rows, (table, part) -> {
            Map<List<Field<?>>, List<Object[]>> byFields = new LinkedHashMap<>();
            for (UpdatableRecord<?> row : part) {
                List<Field<?>> fields = changedFields(row);
                if (!fields.isEmpty()) {
                    byFields.computeIfAbsent(fields, f -> new ArrayList<>()).add(updateValues(row, fields));
                }
            }
            byFields.forEach((fields, values) -> BatchRows.update(sql, table, fields, values));
        });
    }

    public void update(UpdatableRecord<?> row) {
        update(List.of(row));
    }

    /** Deletes rows that were read in this transaction. */
    public void delete(Collection<? extends UpdatableRecord<?>> rows) {
        forEachTable(rows, (table, part) -> {
            List<Object[]> keys = new ArrayList<>(part.size());
            for (UpdatableRecord<?> row : part) {
                changes.add(table.getName(), key(row), RowImage.of(row.original()), null);
                keys.add(new Object[] {row.get(BatchRows.key(table))});
            }
            BatchRows.delete(sql, table, keys);
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

    private Object[] updateValues(UpdatableRecord<?> row, List<Field<?>> fields) {
        String before = RowImage.of(row.original());
        stamp(row);
        changes.add(row.getTable().getName(), key(row), before, RowImage.of(row));
        List<Object> values = new ArrayList<>();
        fields.forEach(f -> values.add(row.get(f)));
        values.add(row.get(BatchRows.key(row.getTable())));
        row.touched(false); // what was written is the row's original now
        return values.toArray();
    }

    /** The fields whose value differs from what was read, and {@code last_command} if there are any. */
    private static List<Field<?>> changedFields(UpdatableRecord<?> row) {
        List<Field<?>> fields = new ArrayList<>();
        for (Field<?> field : row.fields()) {
            if (row.modified(field)) {
                fields.add(field);
            }
        }
        Field<?> stamp = row.field(LAST_COMMAND);
        if (!fields.isEmpty() && stamp != null && !fields.contains(stamp)) {
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

    private static long key(UpdatableRecord<?> row) {
        Object key = row.get(BatchRows.key(row.getTable()));
        return key instanceof RowId id ? id.value() : ((Number) key).longValue();
    }

    private interface Part {
        void write(Table<?> table, List<UpdatableRecord<?>> rows);
    }

    /** In the order in which the tables first occur, so that parents given first are written first. */
    private void forEachTable(Collection<? extends UpdatableRecord<?>> rows, Part part) {
        command();
        Map<Table<?>, List<UpdatableRecord<?>>> tables = new LinkedHashMap<>();
        rows.forEach(r -> tables.computeIfAbsent(r.getTable(), t -> new ArrayList<>()).add(r));
        tables.forEach(part::write);
    }
}
