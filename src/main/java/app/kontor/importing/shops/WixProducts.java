package app.kontor.importing.shops;

import static app.kontor.importing.table.ProductColumn.*;

import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Bill;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.ProductCells;
import app.kontor.importing.table.ProductColumn;
import app.kontor.importing.table.ProductTable;
import app.kontor.spreadsheet.Row;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Wix's catalog: a row for the product, then one for each variant, whose price is the product's and a surcharge. */
public final class WixProducts extends ProductTable {
    private static final Signature SIGNATURE =
            Signature.with("handleId").and("fieldType").and("name").and("sku", "price").and("inventory", "visible");
    private static final Names<ProductColumn> NAMES = Names.ofProducts()
            .with(KEY, "handleId").with(TYPE, "fieldType").with(TITLE, "name").with(SKU, "sku").with(PRICE, "price")
            .with(OTHER_PRICE, "surcharge").with(STOCK, "inventory").with(WEIGHT, "weight").with(VENDOR, "brand")
            .family(OPTIONS, "productoptiondescription");

    public WixProducts() {
        super("wix-products", "wix", SIGNATURE, NAMES);
    }

    @Override
    protected @Nullable ImportedProduct product(ProductCells cells) {
        List<Row> rows = cells.entry().rows();
        List<Row> variants = rows.stream().filter(row -> isVariant(cells, row)).toList();
        return cells.product(variants.isEmpty()
                ? rows.stream().map(row -> cells.variant(row, "")).toList()
                : variants.stream().map(row -> variant(cells, row)).toList());
    }

    private static boolean isVariant(ProductCells cells, Row row) {
        return "variant".equalsIgnoreCase(cells.text(row, TYPE));
    }

    private static ImportedVariant variant(ProductCells cells, Row row) {
        ImportedVariant v = cells.variant(row, options(cells, row));
        boolean hasPrice = !cells.field(PRICE).in(row).isEmpty();
        return hasPrice ? v : new ImportedVariant(
                v.line(), v.sku(), v.options(),
                Bill.sum(cells.entry().amount(cells.first(), cells.field(PRICE)), cells.entry().amount(row, cells.field(OTHER_PRICE))),
                v.barcode(), v.weightGrams(), v.requiresShipping(), v.stock());
    }

    /** A colour is written {@code #ff0000:Red}. */
    private static String options(ProductCells cells, Row row) {
        return cells.columns().family(OPTIONS).stream()
                .map(field -> field.in(row).replaceFirst("^#[0-9a-fA-F]{3,8}:", ""))
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(" / "));
    }
}
