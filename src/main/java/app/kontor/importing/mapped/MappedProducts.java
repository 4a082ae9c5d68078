package app.kontor.importing.mapped;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.importing.Parsed;
import app.kontor.importing.Reading;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads products: a row each, or the variants of one where a column says which belong together. Without names it is a price list. */
final class MappedProducts {
    private static final BigDecimal GRAMS = BigDecimal.valueOf(1000);

    private static final Pattern SEVERAL = Pattern.compile("\\d{8,14}( \\d{8,14})+");

    private final Bindings fields;
    private final Field sku;
    private final Field handle;

    MappedProducts(Bindings fields) {
        this.fields = fields;
        this.sku = fields.get("sku");
        this.handle = fields.get("handle");
    }

    Parsed parse(Reading reading) {
        List<Entry> entries = handle.exists()
                ? Stream.concat(reading.groupedBy(handle).stream(), reading.without(handle).stream()).toList()
                : reading.rows().stream().map(row -> reading.entry(sku.in(row), List.of(row))).toList();
        return Parsed.products(reading.each(entries, this::product));
    }

    private @Nullable ImportedProduct product(Entry entry) {
        List<ImportedVariant> variants = entry.rows().stream().map(row -> variant(entry, row)).toList();
        if (entry.isRejected()) {
            return null;
        }
        String first = variants.getFirst().sku();
        String key = handle.exists() && entry.name() != null ? entry.name() : String.valueOf(first);
        return new ImportedProduct(
                entry.line(), key, entry.text(fields.get("name")), entry.text(fields.get("vendor")), taxClass(entry),
                entry.currency(fields.get("currency")), variants);
    }

    private ImportedVariant variant(Entry entry, Row row) {
        Quantity stock = entry.quantity(row, fields.get("stock"));
        String options = entry.text(row, fields.get("variant"));
        String code = entry.code(row, sku);
        if (code == null && !entry.isRejected()) {
            entry.reject(row, sku, "skuMissing");
        }
        BigDecimal price = entry.amount(row, fields.get("price"));
        if (price != null && price.signum() < 0) {
            Field column = fields.get("price");
            entry.reject(row, column, "priceNegative", price.toPlainString());
        }
        return new ImportedVariant(
                row.line(), code, options == null ? "" : options, price, barcode(entry, row), grams(entry, row), true,
                stock == null ? null : stock.value());
    }

    /** Of several codes in one cell, as our own list has them, a new product gets the first. */
    private @Nullable String barcode(Entry entry, Row row) {
        Field column = fields.get("barcode");
        String code = entry.code(row, column);
        if (code == null || !SEVERAL.matcher(code).matches()) {
            return code;
        }
        int end = code.indexOf(' ');
        entry.warn(row, column, "barcodesMore", code.substring(0, end), code.substring(end + 1));
        return code.substring(0, end);
    }

    private @Nullable BigDecimal grams(Entry entry, Row row) {
        BigDecimal grams = entry.exact(row, fields.get("grams"));
        BigDecimal kilograms = entry.exact(row, fields.get("kilograms"));
        return grams != null || kilograms == null ? grams : kilograms.multiply(GRAMS);
    }

    private @Nullable String taxClass(Entry entry) {
        String word = entry.text(fields.get("taxClass"));
        return word == null ? null : StateWords.meaning("taxClass", word);
    }
}
