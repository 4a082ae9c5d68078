package app.kontor.importing.shopify;

import app.kontor.importing.Field;
import app.kontor.importing.Reading;
import java.util.ArrayList;
import java.util.List;

/** The columns of an order export; none of them but the line items' is sure to be there. */
final class OrderColumns {
    final Field name;
    final Field id;
    final Field email;
    final Field financialStatus;
    final Field fulfillmentStatus;
    final Field paidAt;
    final Field createdAt;
    final Field cancelledAt;
    final Field currency;
    final Field subtotal;
    final Field shipping;
    final Field taxes;
    final Field total;
    final Field discount;
    final Field refunded;
    final Field duties;
    final Field shippingMethod;
    final Field paymentMethod;
    final Field notes;
    final Field phone;
    final AddressColumns billing;
    final AddressColumns shippingTo;
    final LineColumns line;
    final List<TaxColumns> taxColumns = new ArrayList<>();

    OrderColumns(Reading reading) {
        name = reading.field("Name");
        id = reading.field("Id");
        email = reading.field("Email");
        financialStatus = reading.field("Financial Status");
        fulfillmentStatus = reading.field("Fulfillment Status");
        paidAt = reading.date("Paid at");
        createdAt = reading.date("Created at", "Processed At");
        cancelledAt = reading.date("Cancelled at", "Canceled at");
        currency = reading.field("Currency");
        subtotal = reading.amount("Subtotal");
        shipping = reading.amount("Shipping");
        taxes = reading.amount("Taxes");
        total = reading.amount("Total");
        discount = reading.amount("Discount Amount");
        refunded = reading.amount("Refunded Amount");
        duties = reading.amount("Duties");
        shippingMethod = reading.field("Shipping Method");
        paymentMethod = reading.field("Payment Method");
        notes = reading.field("Notes");
        phone = reading.field("Phone");
        billing = new AddressColumns(reading, "Billing");
        shippingTo = new AddressColumns(reading, "Shipping");
        line = new LineColumns(reading);
        reading.field("Accepts Marketing");
        for (int i = 1; i <= 5; i++) {
            taxColumns.add(new TaxColumns(reading.field("Tax " + i + " Name"), reading.amount("Tax " + i + " Value")));
        }
    }

    /** One of the up to five taxes that make up Taxes. */
    record TaxColumns(Field name, Field value) {}

    /** The columns of one address. Street repeats Address1 and Address2 and is read only where those are missing. */
    static final class AddressColumns {
        final Field name;
        final Field company;
        final Field street;
        final Field address1;
        final Field address2;
        final Field zip;
        final Field city;
        final Field province;
        final Field provinceName;
        final Field country;
        final Field phone;

        AddressColumns(Reading reading, String whose) {
            name = reading.field(whose + " Name");
            company = reading.field(whose + " Company");
            street = reading.field(whose + " Street");
            address1 = reading.field(whose + " Address1");
            address2 = reading.field(whose + " Address2");
            zip = reading.field(whose + " Zip");
            city = reading.field(whose + " City");
            province = reading.field(whose + " Province");
            provinceName = reading.field(whose + " Province Name");
            country = reading.field(whose + " Country");
            phone = reading.field(whose + " Phone");
        }
    }

    /** The columns of a line item. */
    static final class LineColumns {
        final Field quantity;
        final Field name;
        final Field price;
        final Field sku;
        final Field requiresShipping;
        final Field taxable;
        final Field status;
        final Field discount;

        LineColumns(Reading reading) {
            quantity = reading.amount("Lineitem quantity");
            name = reading.field("Lineitem name");
            price = reading.amount("Lineitem price");
            sku = reading.field("Lineitem sku");
            requiresShipping = reading.field("Lineitem requires shipping");
            taxable = reading.field("Lineitem taxable");
            status = reading.field("Lineitem fulfillment status");
            discount = reading.amount("Lineitem discount");
            reading.field("Lineitem compare at price");
            reading.field("Vendor");
        }
    }
}
