package app.kontor.importing.shops;

import static app.kontor.importing.table.ProductColumn.*;

import app.kontor.importing.Signature;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.ProductColumn;
import app.kontor.importing.table.ProductTable;

/** PrestaShop's products, as its import and export desk writes them: one row each; variants are in the file of combinations. */
public final class PrestaShopProducts extends ProductTable {
    private static final Signature SIGNATURE = Signature.with("Product ID", "ID", "id_product")
            .and("Active (0/1)", "Active")
            .and("Name *", "Name*", "Name")
            .and("Price tax excluded or Price tax included", "Price tax excluded", "Price tax included",
                    "Price tax excl. Or Price tax excl")
            .and("Reference #", "Reference");
    private static final Names<ProductColumn> NAMES = Names.ofProducts()
            .with(KEY, "Product ID", "ID", "id_product").with(TITLE, "Name *", "Name*", "Name")
            .with(SKU, "Reference #", "Reference")
            .with(PRICE, "Price tax excluded or Price tax included", "Price tax included", "Price tax excluded",
                    "Price tax excl. Or Price tax excl")
            .with(BARCODE, "EAN13", "EAN-13").with(OTHER_BARCODE, "UPC").with(STOCK, "Quantity").with(VENDOR, "Manufacturer", "Brand");

    public PrestaShopProducts() {
        super("prestashop-products", "prestashop", SIGNATURE, NAMES);
    }
}
