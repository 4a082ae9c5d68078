package app.kontor.exporting;

import static app.kontor.schema.Tables.APP_USER;
import static app.kontor.schema.Tables.INVOICE;

import app.kontor.db.Tx;
import app.kontor.schema.DefaultSchema;
import app.kontor.spreadsheet.DelimitedWriter;
import app.kontor.value.InvoiceId;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Converter;
import org.jooq.Cursor;
import org.jooq.DDLFlag;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The SQL of the open folder: every table as it is, and the tables' own description. */
final class FolderStore {
    /** Sums that can be worked out from the rest, as bytes. */
    private static final Set<String> DERIVED = Set.of("stock_balance", "table_digest");
    private static final int AT_ONCE = 1_000;

    private FolderStore() {}

    /** Their names in order. */
    static List<String> tables() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream().map(Table::getName).filter(name -> !DERIVED.contains(name)).sorted().toList();
    }

    /** Read and written some at a time, in the order of its key. @return how many rows */
    static int write(Tx tx, String name, OutputStream out) {
        Table<?> table = DefaultSchema.DEFAULT_SCHEMA.getTable(name);
        List<Field<?>> fields = Arrays.stream(table.fields()).filter(field -> !field.equals(APP_USER.SECRET)).collect(Collectors.toList());
        List<Field<?>> key = new ArrayList<>(table.getPrimaryKey() == null ? List.of(table.field(0)) : table.getPrimaryKey().getFields());
        try (Cursor<? extends Record> rows = tx.sql().select(fields).from(table).orderBy(key).fetchSize(AT_ONCE).fetchLazy()) {
            Iterator<? extends Record> each = rows.iterator();
            return DelimitedWriter.write(out, fields.stream().map(Field::getName).toList(), new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public List<@Nullable String> next() {
                    Record row = each.next();
                    List<@Nullable String> cells = new ArrayList<>(row.size());
                    for (int i = 0; i < row.size(); i++) {
                        cells.add(text(fields.get(i), row.get(i)));
                    }
                    return cells;
                }
            });
        }
    }

    /** As the database keeps it: our types stand for numbers and texts. */
    @SuppressWarnings("unchecked") // a field's converter takes the field's values
    private static @Nullable String text(Field<?> field, @Nullable Object value) {
        Object kept = value == null ? null : ((Converter<Object, Object>) field.getConverter()).to(value);
        return kept == null ? null : kept instanceof BigDecimal number ? number.toPlainString() : kept.toString();
    }

    /** Posted invoices with their numbers, in their order. */
    static Map<InvoiceId, String> invoices(Tx tx) {
        Map<InvoiceId, String> numbers = new LinkedHashMap<>();
        tx.sql().select(INVOICE.ID, INVOICE.NUMBER).from(INVOICE).orderBy(INVOICE.ID).forEach(r -> numbers.put(r.value1(), r.value2()));
        return numbers;
    }

    /** The tables in SQL, as the program knows them. */
    static String schema(Tx tx) {
        return Arrays.stream(tx.sql().ddl(DefaultSchema.DEFAULT_SCHEMA, DDLFlag.TABLE, DDLFlag.PRIMARY_KEY, DDLFlag.UNIQUE, DDLFlag.FOREIGN_KEY,
                DDLFlag.INDEX).queries()).map(Query::getSQL).collect(Collectors.joining(";\n\n", "", ";\n"));
    }
}
