package app.kontor.db;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** A table's columns as rows are written: each value as the database takes it, which is what images are made of too. */
final class Columns {
    private final Table<?> table;
    private final Field<?>[] fields;
    private final Converter<?, Object>[] converters;
    private final RowImage.Shape shape;
    private final int key;

    @SuppressWarnings("unchecked") // what a field's converter takes is what the field holds
    Columns(Table<?> table) {
        this.table = table;
        this.fields = table.fields();
        this.shape = new RowImage.Shape(fields);
        this.key = table.indexOf(table.getPrimaryKey().getFields().getFirst());
        this.converters = Stream.of(fields).map(f -> (Converter<?, Object>) (Converter<?, ?>) f.getConverter()).toArray(Converter[]::new);
    }

    String table() {
        return table.getName();
    }

    Object keyOf(Object[] values) {
        return values[key];
    }

    long key(Object[] values) {
        return ((Number) values[key]).longValue();
    }

    /** The row's values as the database takes them. */
    Object[] values(Record row) {
        Object[] values = new Object[fields.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return plain(values);
    }

    /** Turns our own types into the database's, in place. */
    Object[] plain(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Object plain = values[i] == null ? null : converters[i].to(values[i]);
            values[i] = plain instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : plain;
        }
        return values;
    }

    String image(Object[] values) {
        return shape.image(values);
    }

    /** As {@link #image}, in UTF-8 and at the end of a text. */
    void image(Object[] values, Utf8Text out) {
        shape.addTo(out, values);
    }

    String insert() {
        String names = Stream.of(fields).map(Field::getName).collect(Collectors.joining(", "));
        return "insert into " + table() + " (" + names + ") values (" + "?, ".repeat(fields.length - 1) + "?)";
    }

    /** The new values in the order of the columns, then the key. */
    String update(List<Integer> columns) {
        List<String> sets = new ArrayList<>();
        columns.forEach(i -> sets.add(fields[i].getName() + " = ?"));
        return "update " + table() + " set " + String.join(", ", sets) + whereKey();
    }

    String delete() {
        return "delete from " + table() + whereKey();
    }

    private String whereKey() {
        return " where " + fields[key].getName() + " = ?";
    }
}
