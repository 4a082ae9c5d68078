package app.kontor.importing.shops;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.Entry;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Bill;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.OrderColumn;
import app.kontor.importing.table.OrderTable;
import app.kontor.importing.table.Status;
import app.kontor.importing.table.StatusWord;
import app.kontor.spreadsheet.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walmart's order sheet: a row for each line, each with a status, a shipping and a tax of its own; Walmart remits the tax. */
public final class WalmartOrders extends OrderTable {
    private static final Signature SIGNATURE =
            Signature.with("PO#").and("Order#").and("Line#").and("Qty").and("SKU").and("Item Description");
    private static final Names<OrderColumn> NAMES = Names.ofOrders()
            .with(NUMBER, "PO#").with(OTHER_NUMBER, "Order#").with(PLACED, "Order Date").with(BILL_NAME, "Customer Name")
            .with(SHIP_NAME, "Customer Name").with(SHIP_PHONE, "Customer Phone Number")
            .with(SHIP_STREET, "Ship to Address 1", "Customer Shipping Address").with(SHIP_STREET2, "Ship to Address 2")
            .with(SHIP_CITY, "City").with(SHIP_REGION, "State").with(SHIP_ZIP, "Zip").with(LINE_ID, "Line#")
            .with(LINE_STATUS, "Status").with(ITEM, "Item Description").with(SHIPPING_METHOD, "Shipping Method")
            .with(QUANTITY, "Qty").with(SKU, "SKU").with(PRICE, "Item Cost").with(SHIPPING, "Shipping Cost").with(TAX, "Tax");

    private static final Pattern CANADIAN = Pattern.compile("[A-Za-z]\\d[A-Za-z].*");

    public WalmartOrders() {
        super("walmart-orders", "walmart", SIGNATURE, NAMES);
    }

    @Override
    protected @Nullable ImportedOrder order(OrderCells cells) {
        Entry entry = cells.entry();
        assumeCountry(cells);
        List<Row> rows = entry.rows().stream().filter(row -> word(cells, row) != StatusWord.CANCELLED).toList();
        boolean isCancelled = rows.isEmpty();
        if (!isCancelled) {
            entry.rows().stream().filter(row -> !rows.contains(row)).forEach(
                    row -> entry.warn(row, cells.field(LINE_STATUS), "lineCancelled", cells.field(ITEM).in(row)));
        }
        List<ImportedLine> lines = lines(cells, isCancelled ? entry.rows() : rows);
        Status status = new Status(payment(cells, rows), fulfilment(cells, rows), isCancelled);
        return cells.order(status, cells.bill(lines)
                .shipping(sum(cells, SHIPPING, isCancelled ? entry.rows() : rows)).tax(null)
                .marketplaceTax(sum(cells, TAX, isCancelled ? entry.rows() : rows)).charges(), lines);
    }

    /** What a cancelled line would have cost is nobody's. */
    private static @Nullable BigDecimal sum(OrderCells cells, OrderColumn column, List<Row> rows) {
        return Bill.sum(rows.stream().map(row -> cells.entry().amount(row, cells.field(column))).toArray(BigDecimal[]::new));
    }

    /** The sheet has no country: the postcode tells Walmart's two from each other. */
    private static void assumeCountry(OrderCells cells) {
        String zip = cells.entry().text(cells.field(SHIP_ZIP));
        boolean isCanadian = zip != null && CANADIAN.matcher(zip).matches();
        cells.assume(isCanadian ? "CA" : "US", isCanadian ? "CAD" : "USD");
    }

    private static @Nullable StatusWord word(OrderCells cells, Row row) {
        String text = cells.entry().text(row, cells.field(LINE_STATUS));
        StatusWord word = text == null ? null : StatusWord.of(text);
        if (text != null && word == null) {
            cells.entry().warn(row, cells.field(LINE_STATUS), "unknownStatus", text);
        }
        return word;
    }

    /** Each line with what has left of it. */
    private static List<ImportedLine> lines(OrderCells cells, List<Row> rows) {
        List<ImportedLine> lines = new ArrayList<>();
        for (Row row : rows) {
            FulfilmentStatus fulfilment = isSent(cells, row) ? FulfilmentStatus.FULFILLED : FulfilmentStatus.OPEN;
            lines.addAll(cells.lines(new Status(PaymentStatus.PAID, fulfilment, null), List.of(row)));
        }
        return lines;
    }

    /** Walmart shows an order when the customer has paid. */
    private static PaymentStatus payment(OrderCells cells, List<Row> rows) {
        boolean isRefunded = !rows.isEmpty() && rows.stream().allMatch(row -> word(cells, row) == StatusWord.REFUNDED);
        return rows.isEmpty() ? PaymentStatus.UNPAID : isRefunded ? PaymentStatus.REFUNDED : PaymentStatus.PAID;
    }

    private static FulfilmentStatus fulfilment(OrderCells cells, List<Row> rows) {
        long sent = rows.stream().filter(row -> isSent(cells, row)).count();
        return sent == 0 ? FulfilmentStatus.OPEN : sent == rows.size() ? FulfilmentStatus.FULFILLED : FulfilmentStatus.PARTIAL;
    }

    private static boolean isSent(OrderCells cells, Row row) {
        String text = cells.entry().text(row, cells.field(LINE_STATUS));
        return text != null && StatusWord.of(text) == StatusWord.SENT;
    }
}
