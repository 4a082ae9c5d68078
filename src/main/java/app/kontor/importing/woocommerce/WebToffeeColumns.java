package app.kontor.importing.woocommerce;

import app.kontor.importing.AddressFields;
import app.kontor.importing.Field;
import app.kontor.importing.Reading;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of WebToffee's order export, named after WooCommerce's own fields. How many items there are depends on the largest order
 * of the file.
 *
 * @param items cells that hold an item as keyed text
 * @param spread the same items with a column for each value
 */
record WebToffeeColumns(
        Field id,
        Field number,
        Field placed,
        Field paid,
        Field status,
        Field shipping,
        Field fee,
        Field tax,
        Field discount,
        Field cartDiscount,
        Field orderDiscount,
        Field total,
        Field subtotal,
        Field currency,
        Field paymentMethod,
        Field paymentTitle,
        Field shippingMethod,
        Field email,
        Field note,
        Field feeItems,
        Field taxItems,
        Field refundItems,
        AddressFields billTo,
        AddressFields shipTo,
        List<Field> items,
        List<WebToffeeItemColumns> spread) {

    static WebToffeeColumns of(Reading r) {
        return new WebToffeeColumns(
                r.field("order_id"),
                r.field("order_number", "order_id"),
                r.date("order_date"),
                r.date("paid_date"),
                r.field("status"),
                r.amount("shipping_total"),
                r.amount("fee_total"),
                r.amount("tax_total"),
                r.amount("discount_total"),
                r.amount("cart_discount"),
                r.amount("order_discount"),
                r.amount("order_total"),
                r.amount("order_subtotal"),
                r.field("order_currency"),
                r.field("payment_method"),
                r.field("payment_method_title"),
                r.field("shipping_method"),
                r.field("customer_email", "billing_email"),
                r.field("customer_note"),
                r.field("fee_items"),
                r.field("tax_items"),
                r.field("refund_items"),
                address(r, "billing_"),
                address(r, "shipping_"),
                items(r),
                WebToffeeItemColumns.all(r));
    }

    private static AddressFields address(Reading r, String whose) {
        return new AddressFields(
                Field.NONE,
                r.field(whose + "first_name"),
                r.field(whose + "last_name"),
                r.field(whose + "company"),
                r.field(whose + "address_1"),
                r.field(whose + "address_2"),
                Field.NONE,
                r.field(whose + "postcode"),
                r.field(whose + "city"),
                r.field(whose + "state"),
                r.field(whose + "country"),
                r.field(whose + "phone"));
    }

    private static List<Field> items(Reading r) {
        return IntStream.rangeClosed(1, r.header().width())
                .mapToObj(n -> "line_item_" + n)
                .takeWhile(name -> r.header().has(name))
                .map(r::field)
                .toList();
    }
}
