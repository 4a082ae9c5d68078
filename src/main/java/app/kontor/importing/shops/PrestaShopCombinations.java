package app.kontor.importing.shops;

import static app.kontor.importing.table.ProductColumn.*;

import app.kontor.importing.ImportedProduct;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.ProductCells;
import app.kontor.importing.table.ProductColumn;
import app.kontor.importing.table.ProductTable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PrestaShop's combinations: the variants of products that are in another file, so that most have no title here. Prices are
 * only how much a variant differs, and not read.
 */
public final class PrestaShopCombinations extends ProductTable {
    private static final Signature SIGNATURE = Signature.with("Product ID*", "Product ID", "id_product")
            .and("Attribute (Name:Type:Position)*", "Attribute (Name:Type:Position)")
            .and("Value (Value:Position)*", "Value (Value:Position)")
            .and("Reference", "EAN13")
            .and("Impact on price", "Quantity");
    private static final Names<ProductColumn> NAMES = Names.ofProducts()
            .with(KEY, "Product ID*", "Product ID", "id_product").with(TITLE, "Product Reference")
            .with(VARIANTS, "Value (Value:Position)*", "Value (Value:Position)").with(SKU, "Reference")
            .with(BARCODE, "EAN13", "EAN-13").with(OTHER_BARCODE, "UPC").with(STOCK, "Quantity");

    public PrestaShopCombinations() {
        super("prestashop-combinations", "prestashop", SIGNATURE, NAMES);
    }

    @Override
    protected @Nullable ImportedProduct product(ProductCells cells) {
        return cells.product(cells.text(cells.first(), TITLE), cells.entry().rows().stream()
                .map(row -> cells.variant(row, options(cells.text(row, VARIANTS))))
                .toList());
    }

    /** {@code Blue:0; 16GB:1}: each value with its place among the others. */
    private static String options(String cell) {
        return Arrays.stream(cell.split("[;,]"))
                .map(value -> value.strip().replaceFirst(":\\d+$", ""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" / "));
    }
}
