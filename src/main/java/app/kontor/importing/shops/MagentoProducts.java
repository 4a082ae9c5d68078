package app.kontor.importing.shops;

import static app.kontor.importing.table.ProductColumn.*;

import app.kontor.importing.Entry;
import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Columns;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.ProductCells;
import app.kontor.importing.table.ProductColumn;
import app.kontor.importing.table.ProductTable;
import app.kontor.spreadsheet.Row;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Magento's catalog: a configurable product names its variants by SKU in one cell, wherever their own rows stand. Rows of
 * a store view repeat a product in another language and are left out.
 */
public final class MagentoProducts extends ProductTable {
    private static final Signature SIGNATURE = Signature.with("sku")
            .and("product_type", "_type")
            .and("name")
            .and("price")
            .and("attribute_set_code", "_attribute_set", "product_websites", "_product_websites");
    private static final Names<ProductColumn> NAMES = Names.ofProducts()
            .with(SKU, "sku").with(TYPE, "product_type", "_type").with(TITLE, "name").with(PRICE, "price").with(STOCK, "qty")
            .with(VARIANTS, "configurable_variations").with(STATUS, "store_view_code", "_store").with(WEIGHT, "weight")
            .with(VENDOR, "manufacturer").with(BARCODE, "ean", "gtin", "barcode").with(OTHER_BARCODE, "upc");
    private static final Set<String> NOT_SENT = Set.of("virtual", "downloadable", "grouped", "bundle", "giftcard");

    public MagentoProducts() {
        super("magento-products", "magento", SIGNATURE, NAMES);
    }

    @Override
    protected List<Entry> entries(Columns<ProductColumn> columns) {
        Map<String, String> parents = new HashMap<>();
        for (Row row : columns.reading().rows()) {
            variations(columns.of(VARIANTS).in(row)).keySet()
                    .forEach(sku -> parents.putIfAbsent(sku, columns.of(SKU).in(row)));
        }
        Comparator<Row> parentFirst = Comparator.comparing(row -> columns.of(VARIANTS).in(row).isEmpty());
        return columns.grouped(
                row -> columns.of(STATUS).in(row).isEmpty(),
                row -> parents.getOrDefault(columns.of(SKU).in(row), columns.of(SKU).in(row)),
                parentFirst.thenComparingInt(Row::line));
    }

    @Override
    protected @Nullable ImportedProduct product(ProductCells cells) {
        Map<String, String> variations = variations(cells.field(VARIANTS).in(cells.first()));
        List<Row> rows = cells.entry().rows();
        List<Row> sold = variations.isEmpty() ? rows : rows.subList(1, rows.size());
        List<ImportedVariant> variants = sold.stream()
                .map(row -> variant(cells, row, variations.getOrDefault(cells.field(SKU).in(row), "")))
                .toList();
        return cells.product(variants);
    }

    private static ImportedVariant variant(ProductCells cells, Row row, String options) {
        return cells.variant(row, options, !NOT_SENT.contains(cells.text(row, TYPE).toLowerCase(Locale.ROOT)));
    }

    /** {@code sku=A,color=Black,size=55 cm|sku=B,…}: what each SKU's options are. */
    private static Map<String, String> variations(String cell) {
        Map<String, String> variations = new LinkedHashMap<>();
        for (String variation : cell.split("\\|")) {
            String sku = "";
            StringBuilder options = new StringBuilder();
            for (String part : variation.split(",(?=[\\w-]+=)")) {
                String value = part.substring(part.indexOf('=') + 1).strip();
                if (part.strip().startsWith("sku=")) {
                    sku = value;
                } else if (part.indexOf('=') > 0) {
                    options.append(options.isEmpty() ? "" : " / ").append(value);
                }
            }
            if (!sku.isEmpty()) {
                variations.put(sku, options.toString());
            }
        }
        return variations;
    }
}
