package app.kontor.importing.amazon;

import app.kontor.importing.Entry;
import app.kontor.importing.Header;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile;
import app.kontor.importing.Problem;
import app.kontor.importing.Reading;
import app.kontor.importing.Signature;
import app.kontor.importing.Source;
import java.util.ArrayList;
import java.util.List;

/** Amazon's order reports. They differ in what they leave out, so one reader serves them all. */
public enum AmazonReport implements Source {
    /** "Unshipped orders"; old ones have prices, the newest none. */
    UNSHIPPED("amazon-unshipped", Signature.with("order-id").and("order-item-id").and("quantity-to-ship")),
    /** "New orders". */
    ORDERS("amazon-order-report", Signature.with("order-id")
            .and("order-item-id")
            .and("item-price")
            .and("quantity-purchased")
            .without("quantity-to-ship")),
    /** "All orders", by order date or last update: without names and item ids. */
    ALL("amazon-all-orders", Signature.with("amazon-order-id")
            .and("order-status", "item-status")
            .and("quantity")
            .without("shipment-item-id")),
    /** What Amazon sent out of its own warehouses: a row for each item of a shipment, of which an order may have several. */
    FBA("amazon-fba-shipments", Signature.with("amazon-order-id")
            .and("shipment-item-id")
            .and("quantity-shipped")
            .and("sku")
            .and("purchase-date"));

    private final String format;
    private final Signature signature;

    AmazonReport(String format, Signature signature) {
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
        return "amazon";
    }

    @Override
    public int recognises(Header header) {
        return signature.score(header);
    }

    @Override
    public boolean isUnquoted() {
        return true;
    }

    @Override
    public List<String> groupedBy() {
        return List.of("order-id", "amazon-order-id");
    }

    @Override
    public Parsed parse(Reading reading) {
        AmazonColumns columns = AmazonColumns.of(reading);
        List<Entry> entries = new ArrayList<>(reading.groupedBy(columns.order()));
        entries.addAll(reading.without(columns.order()));
        List<Entry> sales = entries.stream().filter(entry -> !isOwnFulfilment(entry, reading)).toList();
        return Parsed.orders(reading.each(sales, entry -> new AmazonOrder(columns, entry).read()));
    }

    /** Orders of the seller's other shops that Amazon only delivers have an S in front. */
    private static boolean isOwnFulfilment(Entry entry, Reading reading) {
        String number = entry.name();
        boolean isOwn = number != null && number.matches("S\\d{2}-\\d{7}-\\d{7}");
        if (isOwn) {
            reading.add(new Problem(Problem.Severity.INFO, entry.line(), null, number, "ownFulfilment", List.of(number)));
        }
        return isOwn;
    }
}
