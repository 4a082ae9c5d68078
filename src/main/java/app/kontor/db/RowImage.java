package app.kontor.db;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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
 * A row as JSON and back: column names to strings, nulls left out, columns in the table's order. Values are written as the
 * database keeps them (5 and 5.000 are one number, times in microseconds), so that equal rows have equal images, whether they were read
 * as a table's record or with plain SQL from a schema that this program no longer knows.
 */
public final class RowImage {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

    private RowImage() {}

    /** Columns that are null are left out. */
    public static String of(Record row) {
        return new Shape(row.fields()).image(row);
    }

    /** What images of one kind of row have in common: the columns' names and decimals. */
    static final class Shape {
        private final Field<?>[] fields;
        private final String[] starts;
        private final int[] scales;

        Shape(Field<?>[] fields) {
            this.fields = fields;
            starts = new String[fields.length];
            scales = new int[fields.length];
            for (int i = 0; i < fields.length; i++) {
                starts[i] = "\"" + fields[i].getName() + "\":\"";
                scales[i] = fields[i].getDataType().scaleDefined() ? fields[i].getDataType().scale() : Integer.MAX_VALUE;
            }
        }

        String image(Record row) {
            Object[] values = new Object[fields.length];
            for (int i = 0; i < values.length; i++) {
                Object value = row.get(i); // jOOQ's own intoArray looks up a mapper for each row
                values[i] = value == null ? null : databaseValue(fields[i].getConverter(), value);
            }
            return image(values);
        }

        /** @param values as the database keeps them */
        String image(Object[] values) {
            StringBuilder out = new StringBuilder(400).append('{');
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null) {
                    out.append(out.length() > 1 ? "," : "").append(starts[i]);
                    append(out, values[i], scales[i]);
                    out.append('"');
                }
            }
            return out.append('}').toString();
        }

        /** The image in UTF-8, at the end of a text. */
        void addTo(Utf8Text out, Object[] values) {
            out.add('{');
            int begin = out.length();
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null) {
                    (out.length() > begin ? out.add(',') : out).addPlain(starts[i]);
                    add(out, values[i], scales[i]);
                    out.add('"');
                }
            }
            out.add('}');
        }

        private static void add(Utf8Text out, Object value, int scale) {
            switch (value) {
                case String text -> out.addQuoted(text);
                case BigDecimal number -> out.addPlain(plain(number, scale));
                case Instant time -> out.addPlain(micros(time).toString());
                case OffsetDateTime time -> out.addPlain(micros(time.toInstant()).toString());
                case Long number -> out.addPlain(Long.toString(number));
                case Object other -> out.addQuoted(other.toString());
            }
        }
    }

    /** The image that these columns were read from. */
    static String of(Map<String, String> columns) {
        StringBuilder out = new StringBuilder(400).append('{');
        columns.forEach((name, value) -> append(out, name, value));
        return out.append('}').toString();
    }

    private static void append(StringBuilder out, String name, @Nullable String text) {
        if (text != null) {
            out.append(out.length() > 1 ? ",\"" : "\"").append(name).append("\":\"");
            escape(text, out);
            out.append('"');
        }
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

    private static <T> void set(Record row, Field<T> field, @Nullable String text) {
        row.set(field, text == null ? null : field.getDataType().convert(text));
    }

    private static void append(StringBuilder out, Object value, int scale) {
        switch (value) {
            case BigDecimal number -> out.append(plain(number, scale));
            case Instant time -> out.append(micros(time));
            case OffsetDateTime time -> out.append(micros(time.toInstant()));
            case Long number -> out.append(number.longValue());
            case Object other -> escape(other.toString(), out);
        }
    }

    private static String plain(BigDecimal number, int scale) {
        return number.signum() == 0 ? "0" : stored(number, scale).stripTrailingZeros().toPlainString();
    }

    /** Rounded as the column does it. */
    private static BigDecimal stored(BigDecimal number, int scale) {
        return number.scale() > scale ? number.setScale(scale, RoundingMode.HALF_UP) : number;
    }

    private static Instant micros(Instant time) {
        return time.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    @SuppressWarnings("unchecked")
    private static <U> Object databaseValue(Converter<?, U> converter, Object value) {
        return converter.to((U) value);
    }

    private static void escape(String text, StringBuilder out) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < 0x20) {
                out.append(text, written, i);
                out.append(c < 0x20 ? String.format("\\u%04x", (int) c) : "\\" + c);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
    }
}
