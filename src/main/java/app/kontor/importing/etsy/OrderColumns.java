package app.kontor.importing.etsy;

import app.kontor.importing.AddressFields;
import app.kontor.importing.Field;
import app.kontor.importing.Reading;

/** The columns of Etsy's sold orders. */
record OrderColumns(
        Field order,
        Field placed,
        Field shipped,
        Field status,
        Field currency,
        Field goods,
        Field discount,
        Field personDiscount,
        Field shipping,
        Field shippingDiscount,
        Field salesTax,
        Field vat,
        Field total,
        Field adjusted,
        Field paymentMethod,
        AddressFields shipTo) {

    static OrderColumns of(Reading r) {
        return new OrderColumns(
                r.field("Order ID"),
                r.date("Sale Date"),
                r.date("Date Shipped", "Date Posted", "Date Dispatched"),
                r.field("Status"),
                r.field("Currency"),
                r.amount("Order Value"),
                r.amount("Discount Amount"),
                r.amount("InPerson Discount"),
                r.amount("Shipping", "Delivery"),
                r.amount("Shipping Discount", "Delivery Discount"),
                r.amount("Sales Tax"),
                r.amount("VAT Paid by Buyer"),
                r.amount("Order Total"),
                r.amount("Adjusted Order Total"),
                r.field("Payment Method"),
                new AddressFields(
                        r.field("Full Name"),
                        r.field("First Name"),
                        r.field("Last Name"),
                        Field.NONE,
                        r.field("Street 1"),
                        r.field("Street 2"),
                        Field.NONE,
                        r.field("Ship Zipcode", "Ship Postcode", "Delivery Zipcode", "Delivery Postcode"),
                        r.field("Ship City", "Delivery City"),
                        r.field("Ship State", "Ship County", "Delivery State", "Delivery County"),
                        r.field("Ship Country", "Delivery Country"),
                        Field.NONE));
    }
}
