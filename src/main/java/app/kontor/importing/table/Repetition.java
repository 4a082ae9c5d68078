package app.kontor.importing.table;

import app.kontor.importing.Entry;
import app.kontor.spreadsheet.Row;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Files that were joined hold an order twice: all of its items come again, as they were. Rows that follow each other are an
 * order's own, however much they are alike.
 */
final class Repetition {
    private static final List<OrderColumn> ITEM = List.of(
            OrderColumn.LINE_ID, OrderColumn.SKU, OrderColumn.ITEM, OrderColumn.VARIANT, OrderColumn.QUANTITY, OrderColumn.PRICE,
            OrderColumn.LINE_TOTAL);

    private Repetition() {}

    /** The entry with each of its items once; of two states of one order the later in the file counts. */
    static Entry once(Columns<OrderColumn> columns, Entry entry) {
        List<Row> rows = entry.rows();
        if (entry.name() == null || rows.size() < 2 || columns.has(OrderColumn.LINE_KIND)) {
            return entry;
        }
        List<String> items = rows.stream().map(row -> item(columns, row)).toList();
        int block = IntStream.rangeClosed(1, rows.size() / 2)
                .filter(n -> rows.size() % n == 0 && isApart(rows, n))
                .filter(n -> IntStream.range(n, rows.size()).allMatch(i -> items.get(i).equals(items.get(i - n))))
                .findFirst()
                .orElse(0);
        if (block == 0) {
            return entry;
        }
        List<Row> last = rows.subList(rows.size() - block, rows.size());
        entry.warn(last.getFirst(), null, "repeatedOrder", String.valueOf(entry.line()));
        return columns.reading().entry(entry.name(), last);
    }

    /** Whether other rows stand between each block and the next. */
    private static boolean isApart(List<Row> rows, int block) {
        return Stream.iterate(block, i -> i < rows.size(), i -> i + block)
                .allMatch(i -> rows.get(i).line() > lastLine(rows.get(i - 1)) + 1);
    }

    /** A note of several lines stands in one row. */
    private static long lastLine(Row row) {
        return row.line() + String.join("", row.cells()).chars().filter(c -> c == '\n').count();
    }

    private static String item(Columns<OrderColumn> columns, Row row) {
        return String.join("\u0000", ITEM.stream().map(column -> columns.of(column).in(row)).toList());
    }
}
