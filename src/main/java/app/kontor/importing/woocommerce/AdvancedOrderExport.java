package app.kontor.importing.woocommerce;

import app.kontor.importing.Entry;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import app.kontor.importing.Signature;
import app.kontor.importing.SignedSource;
import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders out of AlgolPlus's "Advanced Order Export for WooCommerce", in all its generations. */
public final class AdvancedOrderExport extends SignedSource {
    private static final Signature SIGNATURE = Signature.with("Order Number", "Order ID")
            .and("SKU", "Name", "Item Name", "Product Name", "SKU #1", "Item Name #1", "Name #1", "Product Name #1")
            .and("First Name (Billing)", "Last Name (Billing)", "Full Name (Billing)", "Email (Billing)", "Address 1 (Billing)",
                    "Address 1&2 (Billing)", "City (Billing)", "First Name (Shipping)", "Full Name (Shipping)",
                    "Address 1 (Shipping)", "Address 1&2 (Shipping)", "City (Shipping)");

    public AdvancedOrderExport() {
        super("woo-orders-aoe", Kind.ORDERS, "woocommerce", SIGNATURE);
    }

    @Override
    public List<String> groupedBy() {
        return List.of("Order Number", "Order ID");
    }

    /** A row without anything but an item belongs to the order above it. */
    @Override
    public boolean fillsDown() {
        return true;
    }

    @Override
    public Parsed parse(Reading reading) {
        AoeColumns columns = AoeColumns.of(reading);
        return Parsed.orders(reading.each(entries(reading, columns), entry -> new AoeOrder(columns, entry).read()));
    }

    /** Rows of one number are one order; a row without anything but an item belongs to the order above it. */
    private static List<Entry> entries(Reading reading, AoeColumns columns) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        List<Entry> strays = new ArrayList<>();
        String current = "";
        for (Row row : reading.rows()) {
            boolean isContinuation = columns.isContinuation(row);
            String number = isContinuation ? current : columns.number().in(row);
            current = number;
            if (number.isEmpty()) {
                strays.add(reading.entry(null, List.of(row)));
            } else {
                groups.computeIfAbsent(number, n -> new ArrayList<>()).add(row);
            }
        }
        List<Entry> entries = new ArrayList<>();
        groups.forEach((number, rows) -> entries.add(reading.entry(number, rows)));
        entries.addAll(strays);
        return entries;
    }
}
