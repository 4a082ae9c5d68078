package app.kontor.importing.shopify;

import app.kontor.importing.AddressFields;
import app.kontor.importing.Field;
import app.kontor.importing.Reading;

/** The columns of an order of Shopify's Admin API and of one of its items. */
record ApiColumns(
        Field id, Field name, Field created, Field cancelled, Field financial, Field fulfilment, Field currency, Field taxesIncluded, Field email,
        Field phone, Field note, Field shipping, Field tax, Field discount, Field total, Field refunded, Field shippingMethod, Field gateway,
        Field taxLines, AddressFields billTo, AddressFields shipTo, Item item) {

    /** @param open pieces that have not left yet. @param discount all that was taken off the line */
    record Item(Field id, Field sku, Field name, Field quantity, Field open, Field price, Field discount, Field tax, Field requiresShipping) {}

    static ApiColumns of(Reading r) {
        return new ApiColumns(
                r.field("id"), r.field("name"), r.date("createdAt"), r.date("cancelledAt"), r.field("displayFinancialStatus"),
                r.field("displayFulfillmentStatus"), r.field("currencyCode"), r.field("taxesIncluded"), r.field("email"), r.field("phone"),
                r.field("note"), r.amount("shipping"), r.amount("tax"), r.amount("discount"), r.amount("total"),
                r.amount("totalRefundedSet.shopMoney.amount"), r.field("shippingLine.title"), r.field("gateway"), r.field("taxLines"),
                address(r, "billingAddress."), address(r, "shippingAddress."),
                new Item(r.field("item.id"), r.field("item.sku"), r.field("item.name"), r.field("item.quantity"), r.field("item.open"),
                        r.amount("item.price"), r.amount("item.discount"), r.amount("item.tax"), r.field("item.requiresShipping")));
    }

    private static AddressFields address(Reading r, String whose) {
        return new AddressFields(r.field(whose + "name"), Field.NONE, Field.NONE, r.field(whose + "company"), r.field(whose + "address1"),
                r.field(whose + "address2"), Field.NONE, r.field(whose + "zip"), r.field(whose + "city"), r.field(whose + "region"),
                r.field(whose + "countryCodeV2"), r.field(whose + "phone"));
    }
}
