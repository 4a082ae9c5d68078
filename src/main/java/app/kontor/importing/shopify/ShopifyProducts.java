package app.kontor.importing.shopify;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.Header;
import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import app.kontor.importing.Signature;
import app.kontor.importing.Source;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code products_export.csv}, old layout and new: a row per variant under one handle, and rows that hold only an
 * image.
 */
public final class ShopifyProducts implements Source {
    static final String NO_OPTIONS = "Default Title";
    private static final Signature OLD = Signature.with("Handle")
            .and("Variant Price", "Variant SKU", "Variant Grams")
            .and("Option1 Value", "Title", "Body (HTML)");
    private static final Signature NEW = Signature.with("URL handle").and("Title").and("Price", "SKU", "Barcode");

    @Override
    public String format() {
        return "shopify-products";
    }

    @Override
    public Kind kind() {
        return Kind.PRODUCTS;
    }

    @Override
    public String platform() {
        return "shopify";
    }

    @Override
    public int recognises(Header header) {
        return Math.max(OLD.score(header), NEW.score(header));
    }

    @Override
    public List<String> groupedBy() {
        return List.of("Handle", "URL handle");
    }

    @Override
    public Parsed parse(Reading reading) {
        ProductColumns columns = new ProductColumns(reading);
        return Parsed.products(reading.each(reading.groupedBy(columns.handle), entry -> product(entry, columns)));
    }

    private static ImportedProduct product(Entry entry, ProductColumns c) {
        Row first = entry.rows().getFirst();
        String title = entry.text(c.title);
        List<ImportedVariant> variants = entry.rows().stream()
                .filter(row -> row == first || isVariant(row, c))
                .map(row -> variant(entry, row, c))
                .toList();
        String key = String.valueOf(entry.name());
        return new ImportedProduct(
                entry.line(), key, title == null ? key : title, entry.text(c.vendor), null, variants);
    }

    /** A row without price, code and option shows only one more image. */
    private static boolean isVariant(Row row, ProductColumns c) {
        return Stream.concat(Stream.of(c.price, c.sku, c.barcode), c.options.stream())
                .anyMatch(f -> !f.in(row).isEmpty());
    }

    private static ImportedVariant variant(Entry entry, Row row, ProductColumns c) {
        Quantity stock = entry.quantity(row, c.stock);
        return new ImportedVariant(
                row.line(),
                entry.code(row, c.sku),
                options(row, c),
                entry.amount(row, c.price),
                entry.code(row, c.barcode),
                entry.amount(row, c.grams),
                !isWord(row, c.requiresShipping, "false") && !isWord(entry.rows().getFirst(), c.giftCard, "true"),
                stock == null ? null : new BigDecimal(stock.toString()));
    }

    private static String options(Row row, ProductColumns c) {
        String options = c.options.stream()
                .map(f -> f.in(row))
                .filter(o -> !o.isEmpty())
                .collect(Collectors.joining(" / "));
        return NO_OPTIONS.equalsIgnoreCase(options) ? "" : options;
    }

    private static boolean isWord(Row row, Field field, String word) {
        return word.equalsIgnoreCase(field.in(row));
    }
}
