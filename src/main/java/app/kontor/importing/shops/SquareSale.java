package app.kontor.importing.shops;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.Entry;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.importing.table.Bill;
import app.kontor.importing.table.Columns;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.OrderColumn;
import app.kontor.importing.table.Status;
import app.kontor.spreadsheet.Row;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What Square's two reports share: one number for a sale and the refunds of it. What is sold over the counter has left. */
final class SquareSale {
    private SquareSale() {}

    static Names<OrderColumn> shared() {
        return Names.ofOrders()
                .with(NUMBER, "Transaction ID").with(PLACED, "Date").with(TIME, "Time").with(LINE_KIND, "Event Type")
                .with(SENDER, "Channel", "Source").with(BILL_NAME, "Customer Name");
    }

    /** Square writes the newest first, so that a refund stands above its sale: what is the sale's is then not taken from it. */
    static List<Entry> entries(Columns<OrderColumn> columns) {
        Comparator<Row> saleFirst = Comparator.comparing(row -> isRefund(columns, row));
        return columns.grouped(row -> true, columns.of(NUMBER)::in, saleFirst.thenComparingInt(Row::line));
    }

    static boolean isRefund(OrderCells cells, Row row) {
        return isRefund(cells.columns(), row);
    }

    private static boolean isRefund(Columns<OrderColumn> columns, Row row) {
        return columns.of(LINE_KIND).in(row).toLowerCase(Locale.ROOT).contains("refund");
    }

    static List<Row> sold(OrderCells cells) {
        return cells.entry().rows().stream().filter(row -> !isRefund(cells, row)).toList();
    }

    static Status status(OrderCells cells, @Nullable BigDecimal total, @Nullable BigDecimal back) {
        String channel = cells.text(SENDER);
        boolean isOnline = channel != null && channel.toLowerCase(Locale.ROOT).contains("online");
        FulfilmentStatus fulfilment = isOnline ? FulfilmentStatus.UNKNOWN : FulfilmentStatus.FULFILLED;
        if (back == null || back.signum() == 0) {
            return new Status(PaymentStatus.PAID, fulfilment, false);
        }
        boolean isAll = total != null && back.abs().compareTo(total) >= 0;
        return new Status(isAll ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED, fulfilment, false);
    }

    static Bill bill(OrderCells cells, List<ImportedLine> lines, @Nullable BigDecimal back) {
        return cells.bill(lines).refunded(back);
    }

    /** The sale is in an earlier file: the order that it made is told of the refund and of nothing else. */
    static @Nullable ImportedOrder refundAlone(OrderCells cells, @Nullable BigDecimal back) {
        cells.entry().warn(cells.first(), cells.field(LINE_KIND), "refundAlone", String.valueOf(cells.entry().name()));
        Status status = new Status(PaymentStatus.PARTIALLY_REFUNDED, FulfilmentStatus.UNKNOWN, null);
        Bill nothing = cells.bill(List.of()).discount(null).tax(null).total(null).refunded(back);
        return cells.order(status, nothing.charges(), List.of());
    }
}
