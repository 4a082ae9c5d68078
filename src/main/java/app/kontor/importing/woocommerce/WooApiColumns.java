package app.kontor.importing.woocommerce;

import app.kontor.importing.AddressFields;
import app.kontor.importing.Field;
import app.kontor.importing.Reading;

/** The columns of an order of WooCommerce's REST interface and of one of its items. @param less fees that give money back */
record WooApiColumns(
        Field id, Field number, Field status, Field currency, Field created, Field paid, Field completed, Field discount, Field shipping,
        Field tax, Field total, Field refunded, Field less, Field taxLines, Field note, Field email, Field method, Field methodTitle,
        Field shippingMethod, AddressFields billTo, AddressFields shipTo, Item item) {

    /** @param before the line before the coupon. @param after and after it */
    record Item(Field kind, Field id, Field sku, Field name, Field quantity, Field before, Field after, Field tax) {}

    static WooApiColumns of(Reading r) {
        return new WooApiColumns(
                r.field("id"), r.field("number"), r.field("status"), r.field("currency"), r.date("created"), r.date("paid"), r.date("completed"),
                r.amount("discount_total"), r.amount("shipping_total"), r.amount("total_tax"), r.amount("total"), r.amount("refunds.total"),
                r.amount("fee_lines.less"), r.field("tax_lines"), r.field("customer_note"), r.field("billing.email"), r.field("payment_method"),
                r.field("payment_method_title"), r.field("shipping_lines.method_title"), address(r, "billing."), address(r, "shipping."),
                new Item(r.field("item.kind"), r.field("item.id"), r.field("item.sku"), r.field("item.name"), r.field("item.quantity"),
                        r.amount("item.subtotal"), r.amount("item.total"), r.amount("item.total_tax")));
    }

    private static AddressFields address(Reading r, String whose) {
        return new AddressFields(Field.NONE, r.field(whose + "first_name"), r.field(whose + "last_name"), r.field(whose + "company"),
                r.field(whose + "address_1"), r.field(whose + "address_2"), Field.NONE, r.field(whose + "postcode"), r.field(whose + "city"),
                r.field(whose + "state"), r.field(whose + "country"), r.field(whose + "phone"));
    }
}
