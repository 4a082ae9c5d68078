package app.kontor.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row as JSON and back: column names to strings, nulls left out, columns in the table's order so that equal rows have equal
 * images.
 */
public final class RowImage {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

    private RowImage() {}

    /** Columns that are null are left out. */
    public static String of(Record row) {
        StringBuilder out = new StringBuilder(400).append('{');
        for (Field<?> field : row.fields()) {
            String text = text(field, row.get(field));
            if (text != null) {
                out.append(out.length() > 1 ? ",\"" : "\"").append(field.getName()).append("\":\"");
                escape(text, out);
                out.append('"');
            }
        }
        return out.append('}').toString();
    }

    /** Fills the fields of the record from an image; columns that the image lacks become null. */
    public static <R extends UpdatableRecord<R>> R read(Table<R> table, String image) {
        Map<String, String> columns = JSON.readValue(image, COLUMNS);
        R row = table.newRecord();
        for (Field<?> field : table.fields()) {
            set(row, field, columns.get(field.getName()));
        }
        return row;
    }

    /** The columns of an image as text, for showing a change to a person. */
    public static Map<String, String> columns(String image) {
        return JSON.readValue(image, COLUMNS);
    }

    static List<Object> values(Record row) {
        List<Object> values = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            values.add(row.get(i));
        }
        return values;
    }

    private static <T> void set(Record row, Field<T> field, @Nullable String text) {
        row.set(field, text == null ? null : field.getDataType().convert(text));
    }

    private static @Nullable String text(Field<?> field, @Nullable Object value) {
        return value == null ? null : databaseValue(field.getConverter(), value).toString();
    }

    @SuppressWarnings("unchecked")
    private static <U> Object databaseValue(Converter<?, U> converter, Object value) {
        Object plain = converter.to((U) value);
        return plain instanceof java.math.BigDecimal number ? number.toPlainString() : plain;
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
    }
}
