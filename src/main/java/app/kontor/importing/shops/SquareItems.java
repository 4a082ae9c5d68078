package app.kontor.importing.shops;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.Entry;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Bill;
import app.kontor.importing.table.Columns;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.OrderColumn;
import app.kontor.importing.table.OrderTable;
import app.kontor.importing.table.Status;
import app.kontor.spreadsheet.Row;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Square's item sales: a row for each item sold, and one with negative amounts for each that came back. */
public final class SquareItems extends OrderTable {
    private static final Signature SIGNATURE = Signature.with("Transaction ID")
            .and("Price Point Name")
            .and("Modifiers Applied")
            .and("Gross Sales")
            .and("Net Sales");
    private static final Names<OrderColumn> NAMES = SquareSale.shared()
            .with(ITEM, "Item").with(VARIANT, "Price Point Name").with(QUANTITY, "Qty").with(SKU, "SKU")
            .with(LINE_TOTAL, "Gross Sales").with(LINE_DISCOUNT, "Discounts").with(TOTAL, "Net Sales")
            .with(LINE_TAX, "Tax").with(NOTE, "Notes");

    public SquareItems() {
        super("square-items", "square", SIGNATURE, NAMES);
    }

    @Override
    protected List<Entry> entries(Columns<OrderColumn> columns) {
        return SquareSale.entries(columns);
    }

    @Override
    protected @Nullable ImportedOrder order(OrderCells cells) {
        List<Row> sold = SquareSale.sold(cells);
        BigDecimal back = null;
        for (Row row : cells.entry().rows()) {
            if (SquareSale.isRefund(cells, row)) {
                back = Bill.sum(back, amount(cells, row, TOTAL), amount(cells, row, LINE_TAX));
            }
        }
        if (sold.isEmpty()) {
            return SquareSale.refundAlone(cells, back);
        }
        BigDecimal net = null;
        BigDecimal tax = null;
        for (Row row : sold) {
            net = Bill.sum(net, amount(cells, row, TOTAL));
            tax = Bill.sum(tax, amount(cells, row, LINE_TAX));
        }
        BigDecimal total = Bill.sum(net, tax);
        Status status = SquareSale.status(cells, total, back);
        List<ImportedLine> lines = cells.lines(status, sold).stream().map(SquareItems::plain).toList();
        return cells.order(
                status, SquareSale.bill(cells, lines, back).tax(tax).taxIncluded(false).total(total).charges(), lines);
    }

    private static @Nullable BigDecimal amount(OrderCells cells, Row row, OrderColumn column) {
        return cells.entry().amount(row, cells.field(column));
    }

    /** An item without a variation is sold as "Regular". */
    private static ImportedLine plain(ImportedLine l) {
        String name = l.name().replaceFirst(" - (?:Regular|Regulär)$", "");
        return new ImportedLine(
                l.line(), l.id(), l.sku(), name, l.quantity(), l.fulfilled(), l.unitPrice(), l.total(), l.discount(), l.tax(),
                l.taxPercent(), l.requiresShipping());
    }
}
