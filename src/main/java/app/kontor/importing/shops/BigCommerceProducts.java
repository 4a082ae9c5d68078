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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** BigCommerce's catalog: a product, then its SKUs below it; rules are how the shop computes prices and nothing that is sold. */
public final class BigCommerceProducts extends ProductTable {
    private static final Signature SIGNATURE = Signature.with("Item Type")
            .and("Product Name")
            .and("Product Code/SKU", "Product SKU")
            .and("Price")
            .and("Current Stock Level", "Product ID");
    private static final Names<ProductColumn> NAMES = Names.ofProducts()
            .with(TYPE, "Item Type").with(KEY, "Product ID").with(TITLE, "Product Name").with(SKU, "Product Code/SKU", "Product SKU")
            .with(PRICE, "Price").with(STOCK, "Current Stock Level").with(VENDOR, "Brand Name")
            .with(BARCODE, "Product UPC/EAN", "Product UPC").with(OTHER_BARCODE, "GTIN", "Global Trade Number")
            .with(WEIGHT, "Product Weight");
    /** {@code [S]Color=Red,[RT]Size=M}: how the option is shown, what it is called, and its value. */
    private static final Pattern OPTION = Pattern.compile("\\[[A-Z]+\\][^=]+=(.*?)(?=,\\[[A-Z]+\\]|$)");

    public BigCommerceProducts() {
        super("bigcommerce-products", "bigcommerce", SIGNATURE, NAMES);
    }

    @Override
    protected List<Entry> entries(Columns<ProductColumn> columns) {
        List<List<Row>> products = new ArrayList<>();
        for (Row row : columns.reading().rows()) {
            String type = columns.of(TYPE).in(row).strip().toLowerCase(Locale.ROOT);
            if (type.equals("sku") && !products.isEmpty()) {
                products.getLast().add(row);
            } else if (type.equals("product")) {
                products.add(new ArrayList<>(List.of(row)));
            } else {
                columns.reading().leaveOut(row);
            }
        }
        return products.stream().map(rows -> columns.reading().entry(key(columns, rows.getFirst()), rows)).toList();
    }

    @Override
    protected @Nullable ImportedProduct product(ProductCells cells) {
        List<Row> rows = cells.entry().rows();
        List<Row> sold = rows.size() == 1 ? rows : rows.subList(1, rows.size());
        return cells.product(sold.stream().map(row -> variant(cells, row, rows.size() > 1)).toList());
    }

    private static ImportedVariant variant(ProductCells cells, Row row, boolean isSku) {
        ImportedVariant v = cells.variant(row, isSku ? options(cells.text(row, TITLE)) : "");
        return v.price() != null || !isSku ? v : new ImportedVariant(
                v.line(), v.sku(), v.options(), cells.entry().amount(cells.first(), cells.field(PRICE)), v.barcode(),
                v.weightGrams(), v.requiresShipping(), v.stock());
    }

    private static String options(String name) {
        String options = OPTION.matcher(name).results().map(m -> m.group(1).strip()).collect(Collectors.joining(" / "));
        return options.isEmpty() ? name : options;
    }
}
