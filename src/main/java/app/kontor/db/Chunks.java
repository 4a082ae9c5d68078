package app.kontor.db;

import app.kontor.value.RowId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Splits keys into lists short enough for one IN (…): H2 compares each row that it finds with the whole list, unless it is one of numbers. */
public final class Chunks {
    private static final int SIZE = 250;

    private Chunks() {}

    public static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i += SIZE) {
            parts.add(list.subList(i, Math.min(list.size(), i + SIZE)));
        }
        return parts;
    }

    /**
     * Whether the field is one of these keys. Ids stand in the statement as numbers: H2 then looks each row up in a sorted set instead of
     * comparing it with every parameter, and jOOQ has no parameters to render and bind. Texts stay parameters.
     */
    public static <T> Condition in(Field<T> field, Collection<? extends T> keys) {
        if (keys.isEmpty() || !keys.stream().allMatch(key -> key instanceof RowId || key instanceof Long)) {
            return field.in(keys);
        }
        String numbers = keys.stream().map(key -> Long.toString(key instanceof RowId id ? id.value() : (Long) key)).collect(Collectors.joining(","));
        return DSL.condition("{0} in (" + numbers + ")", field);
    }
}
