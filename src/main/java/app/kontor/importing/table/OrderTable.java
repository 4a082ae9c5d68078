package app.kontor.importing.table;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import app.kontor.importing.Signature;
import app.kontor.spreadsheet.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order file of rows with a number: one row for each item, or one for the order. A format says what its columns are
 * called, and overrides what it does in its own way.
 */
public abstract class OrderTable extends TableSource<OrderColumn> {

    protected OrderTable(String format, String platform, Signature signature, Names<OrderColumn> names) {
        super(format, Kind.ORDERS, platform, signature, names);
    }

    @Override
    public final List<String> groupedBy() {
        return names.of(OrderColumn.NUMBER);
    }

    @Override
    public final Parsed parse(Reading reading) {
        Columns<OrderColumn> columns = new Columns<>(reading, names);
        List<Entry> entries = entries(columns).stream().map(entry -> Repetition.once(columns, entry)).toList();
        return Parsed.orders(reading.each(entries, entry -> order(new OrderCells(platform(), columns, entry))));
    }

    /** The rows of each order. */
    protected List<Entry> entries(Columns<OrderColumn> columns) {
        Field number = columns.of(OrderColumn.NUMBER);
        return columns.grouped(row -> isRecord(columns, row), number::in);
    }

    /** Whether a row belongs to an order, and is no footer or description. */
    protected boolean isRecord(Columns<OrderColumn> columns, Row row) {
        return true;
    }

    /** The order that the cells state; null if something of it can't be read, which is on record then. */
    protected @Nullable ImportedOrder order(OrderCells cells) {
        Status status = cells.status();
        List<ImportedLine> lines = cells.lines(status);
        return cells.order(status, cells.bill(lines).charges(), lines);
    }
}
