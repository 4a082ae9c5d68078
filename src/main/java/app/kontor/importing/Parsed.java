package app.kontor.importing;

import java.util.List;

/** What a source read from a file; what was wrong stays in the {@link Reading}. */
public record Parsed(
        List<ImportedOrder> orders, List<ImportedProduct> products, List<ImportedStock> stock, List<ImportedRecord> records) {

    public static Parsed orders(List<ImportedOrder> orders) {
        return new Parsed(orders, List.of(), List.of(), List.of());
    }

    public static Parsed products(List<ImportedProduct> products) {
        return new Parsed(List.of(), products, List.of(), List.of());
    }

    public static Parsed stock(List<ImportedStock> stock) {
        return new Parsed(List.of(), List.of(), stock, List.of());
    }

    /** Customers, suppliers, price lists, purchase orders. */
    public static Parsed records(List<ImportedRecord> records) {
        return new Parsed(List.of(), List.of(), List.of(), records);
    }
}
