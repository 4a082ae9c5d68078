package app.kontor.importing.etsy;

import static app.kontor.importing.table.ProductColumn.*;

import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Columns;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.ProductCells;
import app.kontor.importing.table.ProductColumn;
import app.kontor.importing.table.ProductTable;
import app.kontor.spreadsheet.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Etsy's listings: a row for each, all SKUs of its variations in one cell, no listing id. Which SKU is which variation is
 * only sure if one kind of variation has as many values as there are SKUs, or two kinds as many pairs.
 */
public final class EtsyListings extends ProductTable {
    private static final Signature SIGNATURE =
            Signature.with("TITLE").and("PRICE").and("CURRENCY_CODE").and("QUANTITY").and("TAGS", "MATERIALS", "IMAGE1");
    private static final Names<ProductColumn> NAMES = Names.ofProducts()
            .with(TITLE, "TITLE").with(PRICE, "PRICE").with(STOCK, "QUANTITY").with(SKU, "SKU").with(CURRENCY, "CURRENCY_CODE")
            .with(VARIANTS, "VARIATION 1 VALUES").with(MORE, "VARIATION 2 VALUES");

    public EtsyListings() {
        super("etsy-listings", "etsy", SIGNATURE, NAMES);
    }

    /** The first of its SKUs, else its title: Etsy gives no other key. */
    @Override
    protected String key(Columns<ProductColumn> columns, Row row) {
        String sku = columns.of(SKU).in(row);
        return sku.isEmpty() ? columns.of(TITLE).in(row) : sku.split(",", 2)[0].strip();
    }

    @Override
    protected @Nullable ImportedProduct product(ProductCells cells) {
        List<ImportedVariant> variants = new ArrayList<>();
        cells.entry().rows().forEach(row -> variants.addAll(variants(cells, row)));
        return cells.product(variants);
    }

    private static List<ImportedVariant> variants(ProductCells cells, Row row) {
        ImportedVariant whole = cells.variant(row, "");
        List<String> skus = parts(cells.text(row, SKU)).stream().distinct().toList();
        List<String> options = options(cells, row);
        if (skus.size() < 2) {
            return options.size() > 1 && skus.isEmpty()
                    ? options.stream().map(option -> variant(whole, null, option, null)).toList()
                    : List.of(variant(whole, skus.isEmpty() ? null : skus.getFirst(), "", whole.stock()));
        }
        boolean isPaired = options.size() == skus.size();
        List<ImportedVariant> variants = new ArrayList<>();
        for (int i = 0; i < skus.size(); i++) {
            variants.add(variant(whole, skus.get(i), isPaired ? options.get(i) : skus.get(i), null));
        }
        return variants;
    }

    private static List<String> options(ProductCells cells, Row row) {
        List<String> first = parts(cells.text(row, VARIANTS));
        List<String> second = parts(cells.text(row, MORE));
        return second.isEmpty() ? first : first.stream().flatMap(a -> second.stream().map(b -> a + " / " + b)).toList();
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static ImportedVariant variant(
            ImportedVariant whole, @Nullable String sku, String options, @Nullable BigDecimal stock) {
        return new ImportedVariant(
                whole.line(), sku, options, whole.price(), whole.barcode(), whole.weightGrams(), whole.requiresShipping(), stock);
    }
}
