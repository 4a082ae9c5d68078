package app.kontor.importing.shopify;

import app.kontor.importing.Field;
import app.kontor.importing.Reading;
import java.util.ArrayList;
import java.util.List;

/** The columns of a product export by the names of both layouts, the old one first. The HTML body is never read. */
final class ProductColumns {
    final Field handle;
    final Field title;
    final Field vendor;
    final Field sku;
    final Field barcode;
    final Field price;
    final Field grams;
    final Field stock;
    final Field requiresShipping;
    final Field giftCard;
    final List<Field> options = new ArrayList<>();

    ProductColumns(Reading reading) {
        handle = reading.field("Handle", "URL handle");
        title = reading.field("Title");
        vendor = reading.field("Vendor");
        sku = reading.field("Variant SKU", "SKU");
        barcode = reading.field("Variant Barcode", "Barcode");
        price = reading.amount("Variant Price", "Price");
        grams = reading.amount("Variant Grams", "Weight value (grams)");
        stock = reading.amount("Variant Inventory Qty", "Inventory quantity");
        requiresShipping = reading.field("Variant Requires Shipping", "Requires shipping");
        giftCard = reading.field("Gift Card");
        for (int i = 1; i <= 3; i++) {
            options.add(reading.field("Option" + i + " Value"));
        }
    }
}
