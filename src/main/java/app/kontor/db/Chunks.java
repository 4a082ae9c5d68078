package app.kontor.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Splits keys into lists short enough for one IN (…): H2 compares each row that it finds with the whole list. */
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
}
