package app.kontor.importing.shops;

import static app.kontor.importing.table.ProductColumn.*;

import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.importing.Signature;
import app.kontor.importing.Weights;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.ProductCells;
import app.kontor.importing.table.ProductColumn;
import app.kontor.importing.table.ProductTable;
import app.kontor.spreadsheet.Row;
import org.jspecify.annotations.Nullable;

/** Shopware's articles in the profiles of its import and export plug-in: a row for each variant, with prices of the group EK. */
public final class ShopwareProducts extends ProductTable {
    private static final Signature SIGNATURE = Signature.with("ordernumber").and("mainnumber").and("name").and("price_EK").and("supplier");
    private static final Names<ProductColumn> NAMES = Names.ofProducts()
            .with(KEY, "mainnumber").with(SKU, "ordernumber").with(TITLE, "name").with(OPTIONS, "additionalText", "configOptionName")
            .with(PRICE, "price_EK").with(BARCODE, "ean").with(STOCK, "instock").with(VENDOR, "supplier").with(WEIGHT, "weight");

    public ShopwareProducts() {
        super("shopware-products", "shopware", SIGNATURE, NAMES);
    }

    @Override
    protected @Nullable ImportedProduct product(ProductCells cells) {
        return cells.product(cells.entry().rows().stream().map(row -> variant(cells, row)).toList());
    }

    /** Shopware's weights are kilograms, whatever the shop. */
    private static ImportedVariant variant(ProductCells cells, Row row) {
        ImportedVariant v = cells.variant(row, cells.text(row, OPTIONS));
        var weight = cells.entry().exact(row, cells.field(WEIGHT));
        return new ImportedVariant(v.line(), v.sku(), v.options(), v.price(), v.barcode(), weight == null ? null : Weights.grams(weight, "kg"),
                v.requiresShipping(), v.stock());
    }
}
