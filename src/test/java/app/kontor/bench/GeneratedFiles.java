package app.kontor.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One shop's files as its owner would drop them in: what it sells, what it has, what was ordered. */
record GeneratedFiles(Path products, Path stock, Path orders, Truth truth) {

    /** The same arguments give the same bytes, on every machine. */
    static GeneratedFiles write(Path folder, int orders, int articles, long seed) throws IOException {
        Files.createDirectories(folder);
        Assortment assortment = new Assortment(articles, seed);
        Path orderFile = folder.resolve("orders.csv");
        Truth truth;
        try (CsvWriter csv = open(orderFile)) {
            truth = new ShopifyOrders(orders, seed, assortment).writeTo(csv);
        }
        return new GeneratedFiles(
                products(folder.resolve("products.csv"), assortment.articles()),
                stock(folder.resolve("stock.csv"), assortment.articles(), truth.openUnits()),
                orderFile, truth);
    }

    private static Path products(Path file, List<Article> articles) throws IOException {
        try (CsvWriter csv = open(file)) {
            csv.writeRecord("Handle", "Title", "Body (HTML)", "Vendor", "Type", "Tags", "Published", "Option1 Name",
                    "Option1 Value", "Option2 Name", "Option2 Value", "Option3 Name", "Option3 Value", "Variant SKU",
                    "Variant Grams", "Variant Inventory Tracker", "Variant Inventory Qty", "Variant Inventory Policy",
                    "Variant Fulfillment Service", "Variant Price", "Variant Compare At Price", "Variant Requires Shipping",
                    "Variant Taxable", "Variant Barcode", "Image Src", "Image Position", "Image Alt Text", "Gift Card",
                    "Variant Weight Unit", "Variant Tax Code", "Cost per item", "Status");
            for (Article a : articles) {
                csv.writeRecord(a.handle(), a.title(), "<p>" + a.name() + "</p>", "Atelier Übersee", "", "", "true", "Farbe",
                        a.option(), "", "", "", "", a.sku(), Integer.toString(a.grams()), "shopify", "0", "deny",
                        "manual", Cents.text(a.cents()), "", "true", "true", "", "", "", "", "false",
                        "g", "", Cents.text(a.cents() * 4 / 10), "active");
            }
        }
        return file;
    }

    /** A tenth more of each than the open orders need. */
    private static Path stock(Path file, List<Article> articles, Map<String, Integer> needed) throws IOException {
        try (CsvWriter csv = open(file)) {
            csv.writeRecord("SKU", "Quantity", "Bin");
            for (int i = 0; i < articles.size(); i++) {
                String sku = articles.get(i).sku();
                int pieces = needed.getOrDefault(sku, 0) * 11 / 10 + 5;
                csv.writeRecord(sku, Integer.toString(pieces), (char) ('A' + i / 60 % 26) + "-" + (i % 60 + 1));
            }
        }
        return file;
    }

    private static CsvWriter open(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    }
}
