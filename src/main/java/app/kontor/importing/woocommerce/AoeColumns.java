package app.kontor.importing.woocommerce;

import app.kontor.importing.AddressFields;
import app.kontor.importing.Field;
import app.kontor.importing.Reading;
import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of Advanced Order Export, in the names of all its generations.
 *
 * @param shippingTax only added where {@code totalTax} is missing, which contains it
 * @param totalLeft total after refunds
 * @param items one for items in rows, several for items side by side
 */
record AoeColumns(
        Field number,
        Field id,
        Field status,
        Field placed,
        Field paid,
        Field completed,
        Field currency,
        Field note,
        Field email,
        Field discount,
        Field subtotal,
        Field shipping,
        Field totalTax,
        Field cartTax,
        Field shippingTax,
        Field fee,
        Field refund,
        Field total,
        Field totalLeft,
        Field shippingMethod,
        Field paymentMethod,
        Field paymentTitle,
        AddressFields billTo,
        AddressFields shipTo,
        List<AoeItemColumns> items) {

    static AoeColumns of(Reading r) {
        Field id = r.field("Order ID");
        Field number = r.field("Order Number", "Order ID");
        return new AoeColumns(
                number,
                id,
                r.field("Order Status"),
                r.date("Order Date"),
                r.date("Paid Date"),
                r.date("Completed Date"),
                r.field("Currency", "Currency Symbol"),
                r.field("Customer Note"),
                r.field("Email (Billing)", "Customer User Email"),
                r.amount("Cart Discount Amount"),
                r.amount("Order Subtotal Amount"),
                r.amount("Order Shipping Amount"),
                r.amount("Order Total Tax Amount"),
                r.amount("Order Tax Amount", "Cart Tax Amount"),
                r.amount("Order Shipping Tax Amount"),
                r.amount("Order Total Fee"),
                r.amount("Order Refund Amount"),
                r.amount("Order Total Amount"),
                r.amount("Order Total Amount (- Refund)"),
                r.field("Shipping Method Title", "Shipping Method (no id)", "Shipping Method"),
                r.field("Payment Method"),
                r.field("Payment Method Title"),
                address(r, " (Billing)"),
                address(r, " (Shipping)"),
                items(r));
    }

    /** Whether the row carries on with the order above it: the export can leave everything but the item empty there. */
    boolean isContinuation(Row row) {
        return Stream.of(number, id, status, placed, total).allMatch(f -> f.in(row).isEmpty())
                && items.getFirst().isFilled(row);
    }

    private static AddressFields address(Reading r, String whose) {
        return new AddressFields(
                r.field("Full Name" + whose),
                r.field("First Name" + whose),
                r.field("Last Name" + whose),
                r.field("Company" + whose),
                r.field("Address 1&2" + whose, "Address 1" + whose),
                r.header().has("Address 1&2" + whose) ? Field.NONE : r.field("Address 2" + whose),
                Field.NONE,
                r.field("Postcode" + whose, "Zip" + whose),
                r.field("City" + whose),
                r.field("State Code" + whose, "State" + whose, "State Name" + whose),
                r.field("Country Code" + whose, "Country Name" + whose),
                r.field("Phone" + whose));
    }

    private static List<AoeItemColumns> items(Reading r) {
        List<AoeItemColumns> items = new ArrayList<>();
        AoeItemColumns rows = AoeItemColumns.of(r, "");
        if (rows.exists()) {
            items.add(rows);
        }
        for (int n = 1; ; n++) {
            AoeItemColumns beside = AoeItemColumns.of(r, " #" + n);
            if (!beside.exists()) {
                return List.copyOf(items);
            }
            items.add(beside);
        }
    }
}
