package app.kontor.importing.woocommerce;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.ImportedOrder;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.OrderColumn;
import app.kontor.importing.table.OrderTable;
import org.jspecify.annotations.Nullable;

/** Orders out of SkyVerge's "Customer/Order/Coupon Export": a row for each item, or a row for the order with all items in one cell. */
public final class SkyVergeExport extends OrderTable {
    private static final Signature SIGNATURE = Signature.with("order_id")
            .and("order_total")
            .and("date", "order_date")
            .and("item_name", "item_sku", "line_items")
            .and("billing_first_name", "billing_last_name")
            .and("shipping_total")
            .and("order_number_formatted", "shipping_tax_total", "discount_total")
            .without("wt_import_key", "line_item_1");
    private static final Names<OrderColumn> NAMES = Names.ofOrders()
            .with(NUMBER, "order_id").with(OTHER_NUMBER, "order_number_formatted", "order_number")
            .with(PLACED, "date", "order_date").with(PAID, "paid_date", "date_paid").with(SHIPPED, "completed_date")
            .with(STATUS, "status").with(CURRENCY, "order_currency").with(SHIPPING, "shipping_total").with(TAX, "tax_total")
            .with(FEE, "fee_total").with(DISCOUNT, "discount_total").with(TOTAL, "order_total").with(REFUNDED, "refunded_total")
            .with(SHIPPING_METHOD, "shipping_method").with(PAYMENT_METHOD, "payment_method").with(NOTE, "customer_note")
            .with(EMAIL, "billing_email")
            .with(BILL_FIRST, "billing_first_name").with(BILL_LAST, "billing_last_name").with(BILL_COMPANY, "billing_company")
            .with(BILL_STREET, "billing_address_1").with(BILL_STREET2, "billing_address_2").with(BILL_ZIP, "billing_postcode")
            .with(BILL_CITY, "billing_city").with(BILL_REGION, "billing_state_code", "billing_state")
            .with(BILL_COUNTRY, "billing_country").with(BILL_PHONE, "billing_phone")
            .with(SHIP_FIRST, "shipping_first_name").with(SHIP_LAST, "shipping_last_name")
            .with(SHIP_COMPANY, "shipping_company").with(SHIP_STREET, "shipping_address_1")
            .with(SHIP_STREET2, "shipping_address_2").with(SHIP_ZIP, "shipping_postcode").with(SHIP_CITY, "shipping_city")
            .with(SHIP_REGION, "shipping_state_code", "shipping_state").with(SHIP_COUNTRY, "shipping_country")
            .with(LINE_ID, "item_id").with(ITEM, "item_name").with(SKU, "item_sku").with(QUANTITY, "item_quantity")
            .with(RETURNED, "item_refunded_qty").with(SUBTOTAL, "item_subtotal").with(LINE_TOTAL, "item_total")
            .with(LINE_TAX, "item_total_tax", "item_tax").with(LINE_KIND, "line_items");

    public SkyVergeExport() {
        super("woo-orders-skyverge", "woocommerce", SIGNATURE, NAMES);
    }

    @Override
    protected @Nullable ImportedOrder order(OrderCells cells) {
        return new SkyVergeOrder(cells).read();
    }
}
