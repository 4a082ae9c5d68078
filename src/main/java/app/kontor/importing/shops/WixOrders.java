package app.kontor.importing.shops;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Bill;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.OrderColumn;
import app.kontor.importing.table.OrderTable;
import app.kontor.importing.table.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders of a Wix store: a row for each item. The address of the bill repeats the names of the delivery's columns. */
public final class WixOrders extends OrderTable {
    private static final Signature SIGNATURE = Signature.with("Order number")
            .and("Contact email")
            .and("Item")
            .and("Total order quantity", "Qty")
            .and("Fulfillment status", "Payment status");
    private static final Names<OrderColumn> NAMES = Names.ofOrders()
            .with(NUMBER, "Order number").with(PLACED, "Date created").with(TIME, "Time")
            .with(EMAIL, "Contact email").with(NOTE, "Note from customer")
            .with(ITEM, "Item").with(VARIANT, "Variant").with(SKU, "SKU").with(QUANTITY, "Qty")
            .with(RETURNED, "Quantity refunded").with(PRICE, "Price")
            .with(SHIPPING_METHOD, "Delivery method").with(PAYMENT_METHOD, "Payment method")
            .with(SHIP_NAME, "Recipient name").with(SHIP_PHONE, "Recipient phone")
            .with(SHIP_COMPANY, "Recipient company name").with(SHIP_COUNTRY, "Delivery country")
            .nth(SHIP_REGION, 0, "Delivery state", "Delivery state code").nth(SHIP_CITY, 0, "Delivery city")
            .nth(SHIP_STREET, 0, "Delivery address").nth(SHIP_ZIP, 0, "Delivery zip/postal code")
            .with(BILL_NAME, "Billing name").with(BILL_PHONE, "Billing phone")
            .with(BILL_COMPANY, "Billing company name").with(BILL_COUNTRY, "Billing country")
            .nth(BILL_REGION, 1, "Delivery state", "Billing state", "Billing state code")
            .nth(BILL_CITY, 1, "Delivery city", "Billing city")
            .nth(BILL_STREET, 1, "Delivery address", "Billing address")
            .nth(BILL_ZIP, 1, "Delivery zip/postal code", "Billing zip/postal code")
            .with(PAYMENT, "Payment status").with(FULFILMENT, "Fulfillment status")
            .with(SHIPPING, "Shipping rate").with(TAX, "Total tax").with(TOTAL, "Total").with(CURRENCY, "Currency")
            .with(REFUNDED, "Refunded amount").with(FEE, "Additional fees").with(COUPON, "Coupon code");

    private static final Set<String> ADDED = Set.of("USD", "CAD");

    public WixOrders() {
        super("wix-orders", "wix", SIGNATURE, NAMES);
    }

    @Override
    protected @Nullable ImportedOrder order(OrderCells cells) {
        Status status = cells.status();
        List<ImportedLine> lines = cells.lines(status);
        Charges charges = cells.bill(lines).charges();
        boolean hasCoupon = cells.text(COUPON) != null;
        return cells.order(status, hasCoupon ? withCoupon(cells, charges, lines) : charges, lines);
    }

    /**
     * The file names the coupon but not what it took off: that is what the total is short of, once it is known whether
     * the tax is inside the prices, as it is everywhere but in North America.
     */
    private static Charges withCoupon(OrderCells cells, Charges stated, List<ImportedLine> lines) {
        boolean isAdded = ADDED.contains(String.valueOf(stated.currency()));
        BigDecimal goods = Bill.sum(lines.stream().map(ImportedLine::total).toArray(BigDecimal[]::new));
        BigDecimal sum = Bill.sum(goods, stated.shipping(), isAdded ? stated.tax() : null);
        boolean isShort = sum != null && stated.total() != null && sum.compareTo(stated.total()) > 0;
        return isShort
                ? cells.bill(lines).discount(sum.subtract(stated.total())).taxIncluded(!isAdded).charges()
                : stated;
    }
}
