package app.kontor.importing.shops;

import static app.kontor.importing.table.ProductColumn.*;

import app.kontor.importing.Entry;
import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Bill;
import app.kontor.importing.table.Columns;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.ProductCells;
import app.kontor.importing.table.ProductColumn;
import app.kontor.importing.table.ProductTable;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Square's item library: a row for each variation, and a column of quantities for each location. */
public final class SquareCatalog extends ProductTable {
    private static final Signature SIGNATURE = Signature.with("Item Name")
            .and("Variation Name")
            .and("SKU")
            .and("Price")
            .and("Reference Handle", "Token", "Default Unit Cost");
    private static final Names<ProductColumn> NAMES = Names.ofProducts()
            .with(KEY, "Reference Handle").with(TITLE, "Item Name").with(OPTIONS, "Variation Name").with(SKU, "SKU")
            .with(PRICE, "Price").with(BARCODE, "GTIN").with(VENDOR, "Default Vendor Name")
            .with(WEIGHT, "Weight (kg)", "Weight (lb)", "Weight (oz)").family(STOCK, "current quantity");

    public SquareCatalog() {
        super("square-catalog", "square", SIGNATURE, NAMES);
    }

    /** The handle names the variation in some files and the item in others, but the item's name is always its own. */
    @Override
    protected List<Entry> entries(Columns<ProductColumn> columns) {
        return columns.grouped(row -> true, columns.of(TITLE)::in);
    }

    @Override
    protected @Nullable ImportedProduct product(ProductCells cells) {
        boolean isSingle = cells.entry().rows().size() == 1;
        return cells.product(cells.entry().rows().stream().map(row -> variant(cells, row, isSingle)).toList());
    }

    private static ImportedVariant variant(ProductCells cells, Row row, boolean isSingle) {
        String name = cells.text(row, OPTIONS);
        ImportedVariant v = cells.variant(row, isSingle && name.startsWith("Regul") ? "" : name);
        BigDecimal[] levels = cells.columns().family(STOCK).stream()
                .map(field -> cells.entry().quantity(row, field))
                .map(level -> level == null ? null : level.value())
                .toArray(BigDecimal[]::new);
        return new ImportedVariant(
                v.line(), v.sku(), v.options(), v.price(), v.barcode(), v.weightGrams(), v.requiresShipping(), plain(Bill.sum(levels)));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal sum) {
        return sum == null ? null : new BigDecimal(new Quantity(sum).toString());
    }
}
