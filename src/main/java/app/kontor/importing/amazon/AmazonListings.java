package app.kontor.importing.amazon;

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
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amazon's listing reports (all, active, inactive): a row for each SKU, trailing empty cells dropped. */
public final class AmazonListings extends ProductTable {
    private static final Signature SIGNATURE =
            Signature.with("seller-sku").and("item-name").and("price").and("listing-id", "asin1", "product-id");
    private static final Names<ProductColumn> NAMES = Names.ofProducts()
            .with(KEY, "seller-sku").with(SKU, "seller-sku").with(TITLE, "item-name").with(PRICE, "price")
            .with(STOCK, "quantity").with(BARCODE, "product-id").with(TYPE, "product-id-type").with(STATUS, "status");
    private static final List<String> BARCODES = List.of("3", "4", "UPC", "EAN", "GTIN");

    public AmazonListings() {
        super("amazon-listings", "amazon", SIGNATURE, NAMES);
    }

    @Override
    public boolean isUnquoted() {
        return true;
    }

    /** Product ids are ASINs as often as barcodes; their type, a number in Amazon's tables, tells. */
    @Override
    protected @Nullable ImportedProduct product(ProductCells cells) {
        List<ImportedVariant> variants = cells.entry().rows().stream().map(row -> variant(cells, row)).toList();
        return cells.product(variants);
    }

    private static ImportedVariant variant(ProductCells cells, Row row) {
        ImportedVariant v = cells.variant(row, "");
        boolean isBarcode = BARCODES.contains(cells.text(row, TYPE).toUpperCase(Locale.ROOT));
        return new ImportedVariant(
                v.line(), v.sku(), v.options(), v.price(), isBarcode ? v.barcode() : null, v.weightGrams(),
                v.requiresShipping(), v.stock());
    }

    @Override
    protected boolean isRecord(Columns<ProductColumn> columns, Row row) {
        return columns.isFilled(row, SKU) || columns.isFilled(row, TITLE);
    }
}
