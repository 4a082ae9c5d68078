package app.kontor.importing.mapped;

import app.kontor.importing.Header;
import app.kontor.importing.Reshaping;
import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts a file's rows into the targets' columns: first those of the profile's mappings in their order, behind them every column of the
 * file that no mapping uses, so that what they hold is kept.
 */
final class MappedShape {
    private static final int MOST_ITEMS = 100;
    private static final List<String> IN_ONE_CELL = List.of("quantity", "sku", "name");

    private final Header file;
    private final List<Mapping> mappings;
    private final List<int[][]> sources = new ArrayList<>();
    private final int[] others;
    private final int items;
    private final int[] apart;

    MappedShape(ImportProfile profile, Header file) {
        this.file = file;
        this.mappings = mappings(profile);
        this.items = items();
        Set<Integer> used = new HashSet<>();
        for (int n = 1; n <= items; n++) {
            int[][] columns = columns(n);
            sources.add(columns);
            for (int[] some : columns) {
                IntStream.of(some).forEach(used::add);
            }
        }
        others = IntStream.range(0, file.width()).filter(i -> !used.contains(i)).toArray();
        apart = IN_ONE_CELL.stream().mapToInt(code -> indexOf(mappings, code)).toArray();
    }

    /** Where the profile keeps items in one cell, quantity, SKU and name come out of it and from nowhere else. */
    static List<Mapping> mappings(ImportProfile profile) {
        Mapping items = profile.mapping("items").orElse(null);
        if (items == null) {
            return profile.mappings();
        }
        Stream<Mapping> rest = profile.mappings().stream().filter(m -> !IN_ONE_CELL.contains(m.target()));
        return Stream.concat(rest, IN_ONE_CELL.stream().map(code -> Mapping.of(code).from(items.columns()))).toList();
    }

    /** Where a target's cells stand; -1 if nothing is mapped to it. */
    static int indexOf(List<Mapping> mappings, String target) {
        return IntStream.range(0, mappings.size()).filter(i -> mappings.get(i).target().equals(target)).findFirst().orElse(-1);
    }

    Reshaping reshaping() {
        return Reshaping.of(file, titles(), this::rows);
    }

    /** How many items a row can hold in numbered columns; one without such. */
    private int items() {
        List<String> families = mappings.stream().flatMap(m -> m.columns().stream()).filter(c -> c.contains(ColumnName.EACH)).toList();
        int n = 1;
        while (n < MOST_ITEMS && hasAny(families, n + 1)) {
            n++;
        }
        return n;
    }

    private boolean hasAny(List<String> families, int n) {
        return families.stream().anyMatch(name -> ColumnName.indexOf(ColumnName.of(name, n), file) >= 0);
    }

    private int[][] columns(int n) {
        return mappings.stream()
                .map(m -> m.columns().stream().mapToInt(c -> ColumnName.indexOf(ColumnName.of(c, n), file)).toArray())
                .toArray(int[][]::new);
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        mappings.forEach(m -> titles.add(m.columns().isEmpty() ? m.target() : String.join(" + ", m.columns())));
        IntStream.of(others).forEach(i -> titles.add(file.title(i)));
        return titles;
    }

    private List<Row> rows(Row row) {
        int cell = indexOf(mappings, "items");
        if (cell >= 0) {
            Row whole = row(row, 0);
            return ItemCells.apart(whole, whole.cell(cell), apart);
        }
        List<Row> rows = new ArrayList<>(1);
        for (int n = 0; n < items; n++) {
            if (n == 0 || isItem(row, n)) {
                rows.add(row(row, n));
            }
        }
        return rows;
    }

    /** Whether a row has a further item: something stands in one of its numbered columns. */
    private boolean isItem(Row row, int n) {
        return IntStream.range(0, mappings.size())
                .filter(i -> mappings.get(i).columns().stream().anyMatch(c -> c.contains(ColumnName.EACH)))
                .anyMatch(i -> !joined(row, sources.get(n)[i], "").isEmpty());
    }

    private Row row(Row row, int n) {
        List<String> cells = new ArrayList<>(mappings.size() + others.length);
        BitSet numbers = new BitSet();
        for (int i = 0; i < mappings.size(); i++) {
            int[] columns = sources.get(n)[i];
            String raw = raw(row, columns, mappings.get(i), file);
            if (columns.length == 1 && row.isNumber(columns[0]) || mappings.get(i).transform().isNumber(raw)) {
                numbers.set(i);
            }
            cells.add(cell(raw, mappings.get(i)));
        }
        for (int i : others) {
            numbers.set(cells.size(), row.isNumber(i));
            cells.add(row.cell(i));
        }
        for (int i = file.width(); i < row.filled(); i++) {
            cells.add(row.cell(i)); // more cells than the header has columns: the record will be rejected for it
        }
        return row.inCells(cells, numbers);
    }

    /** The cells of a mapping's columns as one. */
    static String raw(Row row, int[] columns, Mapping mapping, Header file) {
        return switch (mapping.transform().step()) {
            case TITLES -> counted(row, columns, file);
            case SUM -> mapping.transform().sum(IntStream.of(columns).mapToObj(row::cell).toList());
            default -> joined(row, columns, mapping.separator());
        };
    }

    /** Columns that are called by articles and hold how many of each: as a list of items. */
    private static String counted(Row row, int[] columns, Header file) {
        return IntStream.of(columns).filter(column -> column >= 0 && !row.cell(column).isEmpty() && !row.cell(column).equals("0"))
                .mapToObj(column -> row.cell(column) + " x " + file.title(column)).collect(Collectors.joining("; "));
    }

    static String cell(String raw, Mapping mapping) {
        String text = raw.isEmpty() ? raw : mapping.transform().of(raw);
        return text.isEmpty() && mapping.fallback() != null ? mapping.fallback() : text;
    }

    static String joined(Row row, int[] columns, String separator) {
        if (columns.length == 1) {
            return row.cell(columns[0]);
        }
        StringBuilder joined = new StringBuilder();
        for (int column : columns) {
            String part = row.cell(column);
            joined.append(joined.isEmpty() || part.isEmpty() ? "" : separator).append(part);
        }
        return joined.toString();
    }
}
