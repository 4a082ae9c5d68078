package app.kontor.importing.etsy;

import app.kontor.importing.AddressFields;
import app.kontor.importing.Field;
import app.kontor.importing.Reading;

/** The columns of Etsy's sold items, in the American and the British words. */
record ItemColumns(
        Field order,
        Field placed,
        Field paid,
        Field shipped,
        Field item,
        Field name,
        Field variations,
        Field sku,
        Field quantity,
        Field price,
        Field total,
        Field discount,
        Field personDiscount,
        Field shipping,
        Field shippingDiscount,
        Field salesTax,
        Field vat,
        Field currency,
        Field orderType,
        Field listingType,
        AddressFields shipTo) {

    static ItemColumns of(Reading r) {
        return new ItemColumns(
                r.field("Order ID"),
                r.date("Sale Date"),
                r.date("Date Paid"),
                r.date("Date Shipped", "Date Posted", "Date Dispatched"),
                r.field("Transaction ID"),
                r.field("Item Name"),
                r.field("Variations"),
                r.field("SKU"),
                r.field("Quantity"),
                r.amount("Price"),
                r.amount("Item Total"),
                r.amount("Discount Amount"),
                r.amount("InPerson Discount"),
                r.amount("Order Shipping", "Order Delivery"),
                r.amount("Shipping Discount", "Delivery Discount"),
                r.amount("Order Sales Tax"),
                r.amount("VAT Paid by Buyer"),
                r.field("Currency"),
                r.field("Order Type"),
                r.field("Listings Type"),
                address(r));
    }

    private static AddressFields address(Reading r) {
        return new AddressFields(
                r.field("Ship Name", "Delivery Name"),
                Field.NONE,
                Field.NONE,
                Field.NONE,
                r.field("Ship Address1", "Delivery Address1"),
                r.field("Ship Address2", "Delivery Address2"),
                Field.NONE,
                r.field("Ship Zipcode", "Ship Postcode", "Delivery Zipcode", "Delivery Postcode"),
                r.field("Ship City", "Delivery City"),
                r.field("Ship State", "Ship County", "Delivery State", "Delivery County"),
                r.field("Ship Country", "Delivery Country"),
                Field.NONE);
    }
}
