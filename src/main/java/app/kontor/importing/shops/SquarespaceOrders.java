package app.kontor.importing.shops;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.Signature;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.OrderColumn;
import app.kontor.importing.table.OrderTable;

/** Orders of Squarespace: a row for each item, those of the order's own on its first row; Shopify's words with other names. */
public final class SquarespaceOrders extends OrderTable {
    private static final Signature SIGNATURE = Signature.with("Order ID")
            .and("Lineitem name")
            .and("Lineitem quantity")
            .and("Amount Refunded", "Lineitem variant")
            .and("Financial Status", "Fulfillment Status");
    private static final Names<OrderColumn> NAMES = Names.ofOrders()
            .with(NUMBER, "Order ID").with(EMAIL, "Email").with(PAYMENT, "Financial Status").with(PAID, "Paid at")
            .with(FULFILMENT, "Fulfillment Status").with(SHIPPED, "Fulfilled at").with(CURRENCY, "Currency")
            .with(SHIPPING, "Shipping").with(TAX, "Taxes").with(REFUNDED, "Amount Refunded").with(TOTAL, "Total")
            .with(DISCOUNT, "Discount Amount").with(SHIPPING_METHOD, "Shipping Method").with(PLACED, "Created at")
            .with(QUANTITY, "Lineitem quantity").with(ITEM, "Lineitem name").with(PRICE, "Lineitem price")
            .with(SKU, "Lineitem sku").with(VARIANT, "Lineitem variant")
            .with(BILL_NAME, "Billing Name").with(BILL_STREET, "Billing Address1").with(BILL_STREET2, "Billing Address2")
            .with(BILL_CITY, "Billing City").with(BILL_ZIP, "Billing Zip").with(BILL_REGION, "Billing Province")
            .with(BILL_COUNTRY, "Billing Country").with(BILL_PHONE, "Billing Phone")
            .with(SHIP_NAME, "Shipping Name").with(SHIP_STREET, "Shipping Address1").with(SHIP_STREET2, "Shipping Address2")
            .with(SHIP_CITY, "Shipping City").with(SHIP_ZIP, "Shipping Zip").with(SHIP_REGION, "Shipping Province")
            .with(SHIP_COUNTRY, "Shipping Country").with(SHIP_PHONE, "Shipping Phone")
            .with(CANCELLED, "Cancelled at").with(NOTE, "Private Notes").with(PAYMENT_METHOD, "Payment Method");

    public SquarespaceOrders() {
        super("squarespace-orders", "squarespace", SIGNATURE, NAMES);
    }
}
