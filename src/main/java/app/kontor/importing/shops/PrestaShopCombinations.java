package app.kontor.importing.shops;

import static app.kontor.importing.table.ProductColumn.*;

import app.kontor.importing.ImportedProduct;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.ProductCells;
import app.kontor.importing.table.ProductColumn;
import app.kontor.importing.table.ProductTable;
import app.kontor.spreadsheet.Row;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PrestaShop's combinations: the variants of products that are in another file, so that a product has its reference for a
 * title, or what its SKUs have in common. Prices are only how much a variant differs, and not read.
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

    private static final int SHORTEST = 3;

    public PrestaShopCombinations() {
        super("prestashop-combinations", "prestashop", SIGNATURE, NAMES);
    }

    @Override
    protected @Nullable ImportedProduct product(ProductCells cells) {
        String reference = cells.text(cells.first(), TITLE);
        return cells.product(reference.isEmpty() ? commonStart(cells) : reference, cells.entry().rows().stream()
                .map(row -> cells.variant(row, options(cells.text(row, VARIANTS))))
                .toList());
    }

    /** How the SKUs of all variants begin, if that says anything; else the product's number. */
    private static String commonStart(ProductCells cells) {
        String common = cells.text(cells.first(), SKU);
        for (Row row : cells.entry().rows()) {
            String sku = cells.text(row, SKU);
            int same = 0;
            while (same < Math.min(common.length(), sku.length()) && common.charAt(same) == sku.charAt(same)) {
                same++;
            }
            common = common.substring(0, same);
        }
        String title = common.replaceFirst("[\\W_]+$", "");
        return title.length() < SHORTEST ? String.valueOf(cells.entry().name()) : title;
    }

    /** {@code Blue:0; 16GB:1}: each value with its place among the others. */
    private static String options(String cell) {
        return Arrays.stream(cell.split("[;,]"))
                .map(value -> value.strip().replaceFirst(":\\d+$", ""))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" / "));
    }
}
