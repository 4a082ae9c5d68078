package app.kontor.importing.shops;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Bill;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.OrderColumn;
import app.kontor.importing.table.OrderTable;
import app.kontor.importing.table.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders of BigCommerce: one row for each, all its items in one cell. Every amount comes with and without tax; the items'
 * prices tell which of the two the shop shows its customers.
 */
public final class BigCommerceOrders extends OrderTable {
    private static final Signature SIGNATURE = Signature.with("Order ID")
            .and("Product Details")
            .and("Order Total (inc tax)", "Order Total (ex tax)")
            .and("Order Status")
            .and("Order Date");
    private static final Names<OrderColumn> NAMES = Names.ofOrders()
            .with(NUMBER, "Order ID").with(EMAIL, "Customer Email").with(PLACED, "Order Date").with(TIME, "Order Time")
            .with(STATUS, "Order Status").with(TAX, "Tax Total").with(SHIPPING_METHOD, "Ship Method")
            .with(TOTAL, "Order Total (inc tax)").with(PAYMENT_METHOD, "Payment Method").with(SHIPPED, "Date Shipped")
            .with(CURRENCY, "Order Currency Code").with(NOTE, "Customer Message").with(REFUNDED, "Refund Amount")
            .with(ITEM, "Product Details").with(COUPON, "Coupon Details")
            .with(SUBTOTAL, "Subtotal (inc tax)").with(SUBTOTAL_NET, "Subtotal (ex tax)")
            .with(SHIPPING, "Shipping Cost (inc tax)").with(SHIPPING_NET, "Shipping Cost (ex tax)")
            .with(FEE, "Handling Cost (inc tax)").with(FEE_NET, "Handling Cost (ex tax)")
            .with(BILL_NAME, "Customer Name").with(BILL_FIRST, "Billing First Name").with(BILL_LAST, "Billing Last Name")
            .with(BILL_COMPANY, "Billing Company").with(BILL_STREET, "Billing Street 1")
            .with(BILL_STREET2, "Billing Street 2").with(BILL_CITY, "Billing Suburb", "Billing City")
            .with(BILL_REGION, "Billing State").with(BILL_ZIP, "Billing Zip").with(BILL_COUNTRY, "Billing Country")
            .with(BILL_PHONE, "Billing Phone", "Customer Phone")
            .with(SHIP_FIRST, "Shipping First Name").with(SHIP_LAST, "Shipping Last Name")
            .with(SHIP_COMPANY, "Shipping Company").with(SHIP_STREET, "Shipping Street 1")
            .with(SHIP_STREET2, "Shipping Street 2").with(SHIP_CITY, "Shipping Suburb", "Shipping City")
            .with(SHIP_REGION, "Shipping State").with(SHIP_ZIP, "Shipping Zip").with(SHIP_COUNTRY, "Shipping Country")
            .with(SHIP_PHONE, "Shipping Phone");

    public BigCommerceOrders() {
        super("bigcommerce-orders", "bigcommerce", SIGNATURE, NAMES);
    }

    @Override
    protected @Nullable ImportedOrder order(OrderCells cells) {
        Status status = cells.status();
        List<ImportedLine> lines = new ArrayList<>(new ProductDetails(cells).read(status));
        BigDecimal goods = Bill.sum(lines.stream().map(ImportedLine::total).toArray(BigDecimal[]::new));
        boolean isIncluded = isIncluded(cells, goods);
        BigDecimal shipping = cells.amount(isIncluded ? SHIPPING : SHIPPING_NET);
        BigDecimal handling = cells.amount(isIncluded ? FEE : FEE_NET);
        if (handling != null && handling.signum() != 0) {
            lines.add(cells.charge("Handling", handling));
        }
        Bill bill = cells.bill(lines).shipping(shipping).taxIncluded(isIncluded);
        BigDecimal sum = Bill.sum(goods, shipping, handling, isIncluded ? null : cells.amount(TAX));
        return cells.order(status, bill.discount(coupon(cells, sum)).charges(), lines);
    }

    /** Whether the items add up to the subtotal with tax rather than to the one without. */
    private static boolean isIncluded(OrderCells cells, @Nullable BigDecimal goods) {
        BigDecimal with = cells.amount(SUBTOTAL);
        BigDecimal without = cells.amount(SUBTOTAL_NET);
        if (goods == null || with == null || without == null) {
            return with != null;
        }
        return goods.subtract(with).abs().compareTo(goods.subtract(without).abs()) < 0;
    }

    /** The file names the coupon but not in a number: what the total is short of is what it took off. */
    private static @Nullable BigDecimal coupon(OrderCells cells, @Nullable BigDecimal sum) {
        BigDecimal total = cells.amount(TOTAL);
        boolean isShort = cells.text(COUPON) != null && sum != null && total != null && sum.compareTo(total) > 0;
        return isShort ? sum.subtract(total) : null;
    }
}
