package app.kontor.importing.shops;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.Countries;
import app.kontor.importing.Entry;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Orders of TikTok Shop, a row for each SKU with the order's amounts on each; the row below the header explains the columns. */
public final class TikTokOrders extends OrderTable {
    private static final int LONG_NUMBER = 18;
    private static final Signature SIGNATURE =
            Signature.with("Order ID").and("SKU ID").and("Seller SKU").and("Order Status").and("Product Name");
    private static final Names<OrderColumn> NAMES = Names.ofOrders()
            .with(NUMBER, "Order ID").with(STATUS, "Order Status").with(LINE_ID, "SKU ID").with(SKU, "Seller SKU")
            .with(ITEM, "Product Name").with(VARIANT, "Variation").with(QUANTITY, "Quantity")
            .with(RETURNED, "Sku Quantity of return").with(PRICE, "SKU Unit Original Price")
            .with(LINE_TOTAL, "SKU Subtotal Before Discount").with(LINE_DISCOUNT, "SKU Seller Discount")
            .with(LINE_DISCOUNT2, "SKU Platform Discount").with(SHIPPING, "Shipping Fee After Discount")
            .with(TAX, "Taxes").with(DISCOUNT, "Payment platform discount")
            .with(FEE, "Small Order Fee", "Buyer Service Fee", "Handling Fee").with(TOTAL, "Order Amount")
            .with(REFUNDED, "Order Refund Amount").with(PLACED, "Created Time").with(PAID, "Paid Time")
            .with(SHIPPED, "Shipped Time").with(CANCELLED, "Cancelled Time").with(NOTE, "Buyer Message")
            .with(SHIPPING_METHOD, "Delivery Option", "Delivery Option Type").with(PAYMENT_METHOD, "Payment Method")
            .with(SENDER, "Fulfillment Type").with(SHIP_NAME, "Recipient").with(SHIP_PHONE, "Phone #")
            .with(EMAIL, "Email").with(SHIP_COUNTRY, "Country").with(SHIP_REGION, "State", "Province")
            .with(SHIP_CITY, "City", "Regency and City").with(SHIP_ZIP, "Zipcode", "Post Code")
            .with(SHIP_STREET, "Detail Address")
            .with(SHIP_STREET2, "Additional address information", "House Name or Number");

    public TikTokOrders() {
        super("tiktok-orders", "tiktok", SIGNATURE, NAMES);
    }

    /** The explanations have no number where the number of the order belongs. */
    @Override
    protected boolean isRecord(Columns<OrderColumn> columns, Row row) {
        String number = columns.of(NUMBER).in(row);
        return number.isEmpty() || number.chars().anyMatch(Character::isDigit);
    }

    @Override
    protected @Nullable ImportedOrder order(OrderCells cells) {
        warnOfZeros(cells);
        if (isAmerican(cells)) {
            cells.assume("US", "USD");
        }
        Status stated = cells.status();
        String sender = cells.text(SENDER);
        boolean isTheirs = sender != null && sender.toLowerCase(Locale.ROOT).contains("tiktok");
        Status status = isTheirs && !Boolean.TRUE.equals(stated.cancelled()) ? stated.with(FulfilmentStatus.FULFILLED) : stated;
        List<ImportedLine> lines = cells.lines(status);
        Bill bill = bill(cells, lines);
        return cells.order(status, bill.charges(), lines);
    }

    private static boolean isAmerican(OrderCells cells) {
        return "US".equals(Countries.code(cells.text(SHIP_COUNTRY)));
    }

    /** In the United States TikTok collects the sales tax and remits it itself; elsewhere prices contain a tax that is not told. */
    private static Bill bill(OrderCells cells, List<ImportedLine> lines) {
        BigDecimal ofLines = Bill.sum(lines.stream().map(ImportedLine::discount).toArray(BigDecimal[]::new));
        BigDecimal tax = cells.amount(TAX);
        Bill bill = cells.bill(lines).discount(Bill.sum(ofLines, cells.amount(DISCOUNT))).tax(null);
        if (isAmerican(cells)) {
            return bill.marketplaceTax(tax);
        }
        return tax == null || tax.signum() == 0 ? bill : bill.tax(tax);
    }

    /** Excel keeps fifteen digits of a number and makes zeros of the rest. */
    private static void warnOfZeros(OrderCells cells) {
        Entry entry = cells.entry();
        String number = entry.name();
        if (number != null && number.length() >= LONG_NUMBER && number.endsWith("000")) {
            entry.warn(cells.first(), cells.field(NUMBER), "idDoubtful", number);
        }
    }
}
