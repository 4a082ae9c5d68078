package app.kontor.importing.shops;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Bill;
import app.kontor.importing.table.Columns;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.OrderColumn;
import app.kontor.importing.table.OrderTable;
import app.kontor.spreadsheet.Row;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Square's transactions: what each sale came to, without its items. A tip is the staff's and no part of the sale. */
public final class SquareTransactions extends OrderTable {
    private static final Signature SIGNATURE = Signature.with("Transaction ID")
            .and("Total Collected")
            .and("Card Entry Methods")
            .and("Gross Sales")
            .and("Net Sales");
    private static final Names<OrderColumn> NAMES = SquareSale.shared()
            .with(SUBTOTAL, "Gross Sales").with(DISCOUNT, "Discounts").with(TAX, "Tax").with(TOTAL, "Total Collected")
            .with(TOTAL_NET, "Tip").with(PAYMENT_METHOD, "Card Brand", "Other Tender Type").with(NOTE, "Description");

    public SquareTransactions() {
        super("square-transactions", "square", SIGNATURE, NAMES);
    }

    @Override
    protected List<Entry> entries(Columns<OrderColumn> columns) {
        return SquareSale.entries(columns);
    }

    @Override
    protected @Nullable ImportedOrder order(OrderCells cells) {
        BigDecimal collected = null;
        BigDecimal back = null;
        for (Row row : cells.entry().rows()) {
            BigDecimal amount = withoutTip(cells, row);
            boolean isRefund = SquareSale.isRefund(cells, row);
            collected = isRefund ? collected : Bill.sum(collected, amount);
            back = isRefund ? Bill.sum(back, amount) : back;
        }
        if (SquareSale.sold(cells).isEmpty()) {
            return SquareSale.refundAlone(cells, back);
        }
        return cells.order(
                SquareSale.status(cells, collected, back),
                SquareSale.bill(cells, List.of(), back).shipping(BigDecimal.ZERO).total(collected).charges(), List.of());
    }

    private static @Nullable BigDecimal withoutTip(OrderCells cells, Row row) {
        Entry entry = cells.entry();
        Field tips = cells.field(TOTAL_NET);
        BigDecimal collected = entry.amount(row, cells.field(TOTAL));
        BigDecimal tip = entry.amount(row, tips);
        return collected == null || tip == null ? collected : collected.subtract(tip);
    }
}
