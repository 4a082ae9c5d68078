package app.kontor.importing;

import app.kontor.spreadsheet.JsonCells;
import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The records of a JSON file in rows, one for each of a record's items: first the columns that belong to the record, then those of the
 * item. JSON has no decimal comma, so whatever looks like a number in it is one.
 *
 * @param record names of the record's columns: the file's own, or what {@code more} makes of them
 * @param item   names of an item's columns
 * @param more   cells of the record beside its own, from all of its cells
 * @param items  the items of a record; one without any is a row without any
 */
public record JsonShape(
        List<String> record, List<String> item, Function<Map<String, String>, Map<String, String>> more,
        Function<Map<String, String>, List<Map<String, String>>> items) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,14}(\\.\\d+)?");

    public Reshaping of(Header file) {
        List<String> titles = new ArrayList<>(record);
        titles.addAll(item);
        return Reshaping.of(file, titles, row -> rows(file, row));
    }

    /** The objects of a list that stands in a cell. */
    public static List<Map<String, String>> list(Map<String, String> cells, String name) {
        return JsonCells.list(cells.getOrDefault(name, ""));
    }

    /** An entry for each record. One that was answered twice is as it was told last; those without a key come first. */
    public static List<Entry> entries(Reading reading, Field key) {
        List<Entry> entries = new ArrayList<>(reading.without(key));
        entries.addAll(reading.groupedBy(key, rows -> rows.stream().filter(row -> row.line() == rows.getLast().line()).toList()));
        return entries;
    }

    private List<Row> rows(Header file, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < file.width(); i++) {
            cells.put(file.title(i), row.cell(i));
        }
        cells.putAll(more.apply(cells));
        List<Map<String, String>> all = items.apply(cells);
        return (all.isEmpty() ? List.of(Map.<String, String>of()) : all).stream().map(each -> row(row, cells, each)).toList();
    }

    private Row row(Row row, Map<String, String> cells, Map<String, String> each) {
        List<String> texts = new ArrayList<>(record.size() + item.size());
        record.forEach(name -> texts.add(cells.getOrDefault(name, "")));
        item.forEach(name -> texts.add(each.getOrDefault(name, "")));
        BitSet numbers = new BitSet();
        for (int i = 0; i < texts.size(); i++) {
            numbers.set(i, NUMBER.matcher(texts.get(i)).matches());
        }
        return row.inCells(texts, numbers);
    }
}
