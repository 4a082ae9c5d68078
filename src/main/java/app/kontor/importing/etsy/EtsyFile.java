package app.kontor.importing.etsy;

import app.kontor.importing.DateOrder;
import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.Header;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile;
import app.kontor.importing.Reading;
import app.kontor.importing.Signature;
import app.kontor.importing.Source;
import java.util.ArrayList;
import java.util.List;

/** Etsy's two files of orders. */
public enum EtsyFile implements Source {
    /** {@code EtsySoldOrderItems2026-9.csv}. */
    ITEMS("etsy-items", Signature.with("Order ID").and("Transaction ID").and("Listing ID").and("Item Name").and("Sale Date")) {
        @Override
        public Parsed parse(Reading reading) {
            ItemColumns columns = ItemColumns.of(reading);
            return Parsed.orders(reading.each(
                    entries(reading, columns.order()), entry -> new ItemsOrder(columns, entry).read()));
        }
    },
    /** {@code EtsySoldOrders2026-9.csv}. */
    ORDERS("etsy-orders", Signature.with("Order ID").and("Number of Items").and("Order Value").and("Order Total", "Order Net")) {
        @Override
        public Parsed parse(Reading reading) {
            OrderColumns columns = OrderColumns.of(reading);
            return Parsed.orders(reading.each(
                    entries(reading, columns.order()), entry -> new SoldOrder(columns, entry).read()));
        }
    };

    private final String format;
    private final Signature signature;

    EtsyFile(String format, Signature signature) {
        this.format = format;
        this.signature = signature;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public ParsedFile.Kind kind() {
        return ParsedFile.Kind.ORDERS;
    }

    @Override
    public String platform() {
        return "etsy";
    }

    @Override
    public int recognises(Header header) {
        return signature.score(header);
    }

    @Override
    public List<String> groupedBy() {
        return List.of("Order ID");
    }

    /** American whatever the account's language. */
    @Override
    public DateOrder dateOrder() {
        return DateOrder.MDY;
    }

    private static List<Entry> entries(Reading reading, Field order) {
        List<Entry> entries = new ArrayList<>(reading.groupedBy(order));
        entries.addAll(reading.without(order));
        return entries;
    }
}
