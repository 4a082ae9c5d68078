package app.kontor.db;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Rows in prepared batches of a thousand: the statement is rendered once a batch, which is what makes an import of 10,000
 * orders quick (jOOQ's own batchInsert renders it for each record).
 */
final class BatchRows {
    private BatchRows() {}

    static void insert(DSLContext sql, Table<?> table, List<Object[]> rows) {
        Map<Field<?>, Object> template = new LinkedHashMap<>();
        for (Field<?> field : table.fields()) {
            template.put(field, null);
        }
        for (List<Object[]> part : Chunks.of(rows)) {
            run(sql.batch(sql.insertInto(table).set(template)), part);
        }
    }

    /** Each row: the new values in the order of the fields, then the key. */
    static void update(DSLContext sql, Table<?> table, List<Field<?>> fields, List<Object[]> rows) {
        Map<Field<?>, Object> template = new LinkedHashMap<>();
        for (Field<?> field : fields) {
            template.put(field, null);
        }
        for (List<Object[]> part : Chunks.of(rows)) {
            run(sql.batch(sql.update(table).set(template).where(isNull(key(table)))), part);
        }
    }

    static void delete(DSLContext sql, Table<?> table, List<Object[]> keys) {
        for (List<Object[]> part : Chunks.of(keys)) {
            run(sql.batch(sql.deleteFrom(table).where(isNull(key(table)))), part);
        }
    }

    static Field<?> key(Table<?> table) {
        return table.getPrimaryKey().getFields().getFirst();
    }

    private static <T> org.jooq.Condition isNull(Field<T> key) {
        return key.eq(org.jooq.impl.DSL.val((T) null, key));
    }

    private static void run(BatchBindStep batch, List<Object[]> rows) {
        for (Object[] row : rows) {
            batch = batch.bind(row);
        }
        batch.execute();
    }
}
