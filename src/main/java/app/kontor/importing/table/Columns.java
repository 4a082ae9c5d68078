package app.kontor.importing.table;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.Reading;
import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The columns of one file by what they mean. */
public final class Columns<M extends Enum<M> & Meaning> {
    private final Reading reading;
    private final Map<M, Field> fields;
    private final Map<M, List<Field>> families;

    Columns(Reading reading, Names<M> names) {
        this.reading = reading;
        this.fields = names.bind(reading);
        this.families = names.bindFamilies(reading);
    }

    public Reading reading() {
        return reading;
    }

    /** The column; one that holds nothing if the file does not have it. */
    public Field of(M meaning) {
        return fields.getOrDefault(meaning, Field.NONE);
    }

    /** The columns whose names begin alike. */
    public List<Field> family(M meaning) {
        return families.getOrDefault(meaning, List.of());
    }

    public boolean has(M meaning) {
        return of(meaning).exists();
    }

    public boolean isFilled(Row row, M meaning) {
        return !of(meaning).in(row).isEmpty();
    }

    /**
     * The rows that are records, grouped by a key in the order of the file; a row without a key is an entry of its own.
     * What is no record (a footer, a description, a total) is left out.
     */
    public List<Entry> grouped(Predicate<Row> isRecord, Function<Row, String> key) {
        return grouped(isRecord, key, Comparator.comparingInt(Row::line));
    }

    /** @param order of the rows within a group; the first is where an entry's own cells are looked for first */
    public List<Entry> grouped(Predicate<Row> isRecord, Function<Row, String> key, Comparator<Row> order) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        List<Entry> strays = new ArrayList<>();
        for (Row row : reading.rows()) {
            String name = key.apply(row);
            if (!isRecord.test(row)) {
                reading.leaveOut(row);
            } else if (name.isEmpty()) {
                strays.add(reading.entry(null, List.of(row)));
            } else {
                groups.computeIfAbsent(name, k -> new ArrayList<>(2)).add(row);
            }
        }
        List<Entry> entries = new ArrayList<>(groups.size() + strays.size());
        groups.values().forEach(rows -> rows.sort(order));
        groups.forEach((name, rows) -> entries.add(reading.entry(name, rows)));
        entries.addAll(strays);
        return entries;
    }
}
