package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one file, or of a portion of a large one, by one source: its header and rows, the columns that the source has bound, and everything
 * that was found wrong. Bind all columns first, then make entries: the decimal sign and the date order are decided from
 * all bound columns.
 */
public final class Reading {
    private final Header header;
    private final List<Row> rows;
    private final Decided decided;
    private final int width;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Field> amounts = new ArrayList<>();
    private final List<Field> dates = new ArrayList<>();
    private final BitSet bound = new BitSet();
    private final NumberCells numbers = new NumberCells(this);
    private final Set<Row> leftOut = new HashSet<>();
    private int rejected;

    /** @param decided what holds for all portions of the file. @param width cells of the header's row; 0 where rows say nothing by theirs */
    Reading(Header header, List<Row> rows, Decided decided, int width) {
        this.width = width;
        this.header = header;
        this.rows = rows;
        this.decided = decided;
    }

    public Header header() {
        return header;
    }

    /** The rows below the header, blank ones left out. */
    public List<Row> rows() {
        return rows;
    }

    /** Says that a row is none of the records, but a footer or a note of the program that wrote the file. */
    public void leaveOut(Row row) {
        leftOut.add(row);
    }

    /** Whether the row alone has cells, though empty ones, behind the last column. */
    boolean isShifted(Row row) {
        return width > 0 && row.width() > width && decided.isWideSeldom(width);
    }

    /** Whether something that is said of the whole file has not been said yet. */
    boolean isNew(String what) {
        return decided.isNew(what);
    }

    /** The rows that hold records. */
    List<Row> records() {
        return leftOut.isEmpty() ? rows : rows.stream().filter(row -> !leftOut.contains(row)).toList();
    }

    /** Binds a column of text, codes or quantities by any of its names. */
    public Field field(String... names) {
        int index = header.indexOf(names);
        if (index >= 0) {
            warnTwice(index);
        }
        return bind(index, names[0]);
    }

    /** Binds a column of amounts or other numbers with decimals. */
    public Field amount(String... names) {
        Field field = field(names);
        if (field.exists()) {
            amounts.add(field);
        }
        return field;
    }

    /** Binds a column of dates. */
    public Field date(String... names) {
        Field field = field(names);
        if (field.exists()) {
            dates.add(field);
        }
        return field;
    }

    /** Binds the n-th column (from 0) of a name that the format itself uses more than once. */
    public Field nth(int n, String... names) {
        List<Integer> indexes = header.indexesOf(names);
        return bind(n < indexes.size() ? indexes.get(n) : -1, names[0]);
    }

    /** Binds a column by its index, for families of columns that a source finds itself. */
    public Field at(int index) {
        return bind(index, index < 0 ? "" : header.title(index));
    }

    /** Like {@link #at}, for a column of amounts. */
    public Field amountAt(int index) {
        Field field = at(index);
        if (field.exists()) {
            amounts.add(field);
        }
        return field;
    }

    /** Like {@link #at}, for a column of dates. */
    public Field dateAt(int index) {
        Field field = at(index);
        if (field.exists()) {
            dates.add(field);
        }
        return field;
    }

    /** The rows grouped by a key, wherever they stand in the file; rows without the key are left out. */
    public List<Entry> groupedBy(Field key) {
        return groupedBy(key, rows -> rows);
    }

    /** As {@link #groupedBy(Field)}, the rows of each group in another order. */
    public List<Entry> groupedBy(Field key, UnaryOperator<List<Row>> ordered) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            String name = key.in(row);
            if (!name.isEmpty()) {
                groups.computeIfAbsent(name, k -> new ArrayList<>(2)).add(row);
            }
        }
        return groups.entrySet().stream().map(group -> entry(group.getKey(), ordered.apply(group.getValue()))).toList();
    }

    /** The rows that {@link #groupedBy} left out, an entry each: a source rejects them or says what they are. */
    public List<Entry> without(Field key) {
        return rows.stream().filter(row -> key.in(row).isEmpty()).map(row -> entry(null, List.of(row))).toList();
    }

    /** An entry of these rows; for sources that group in their own way. */
    public Entry entry(@Nullable String name, List<Row> rows) {
        return new Entry(this, name, rows);
    }

    /**
     * Builds each entry and keeps what came out whole; what was rejected is counted. Null without a rejection is left
     * out silently.
     */
    public <T> List<T> each(List<Entry> entries, Function<Entry, @Nullable T> build) {
        List<T> built = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            T result = build.apply(entry);
            if (entry.isRejected()) {
                rejected++;
            } else if (result != null) {
                built.add(result);
            }
        }
        return built;
    }

    public void add(Problem problem) {
        problems.add(problem);
    }

    /** Counts an order that was left out after it had been built. */
    void reject(Problem problem) {
        rejected++;
        add(problem);
    }

    List<Problem> problems() {
        return problems;
    }

    int rejected() {
        return rejected;
    }

    /** The decimal sign that was decided, for the report. */
    @Nullable String decimal() {
        Character sign = decimals().sign();
        return sign == null ? null : sign.toString();
    }

    @Nullable String dateOrder() {
        DateOrder order = dates().order();
        return order == null ? null : order.code();
    }

    Decimals decimals() {
        return decided.decimals(amounts, dates);
    }

    NumberCells numbers() {
        return numbers;
    }

    Dates dates() {
        return decided.dates(amounts, dates);
    }

    /** The cells of a row in columns that the source has not bound, by title. */
    Map<String, String> unbound(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(row.filled(), header.width()); i++) {
            if (!Entry.isMissing(row.cell(i)) && !bound.get(i)) {
                cells.putIfAbsent(header.title(i), row.cell(i));
            }
        }
        return cells;
    }

    private Field bind(int index, String name) {
        if (index < 0) {
            return new Field(-1, name);
        }
        bound.set(index);
        return new Field(index, header.title(index));
    }

    private void warnTwice(int index) {
        String name = header.names().get(index);
        if (header.indexesOf(name).size() > 1 && decided.isNew(name)) {
            add(Problem.warning(header.line(), header.title(index), null, "duplicateColumn", header.title(index)));
        }
    }
}
