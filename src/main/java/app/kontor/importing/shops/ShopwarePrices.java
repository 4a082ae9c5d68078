package app.kontor.importing.shops;

import static app.kontor.importing.table.ProductColumn.*;

import app.kontor.importing.Signature;
import app.kontor.importing.table.Columns;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.ProductColumn;
import app.kontor.importing.table.ProductTable;
import app.kontor.spreadsheet.Row;

/** Shopware's price list: a row for each customer group and quantity break, of which the shop's price is that of EK from one piece. */
public final class ShopwarePrices extends ProductTable {
    private static final Signature SIGNATURE = Signature.with("ordernumber").and("price").and("pricegroup").and("from");
    private static final Names<ProductColumn> NAMES = Names.ofProducts()
            .with(SKU, "ordernumber").with(TITLE, "_name", "name").with(OPTIONS, "_additionaltext", "additionaltext").with(PRICE, "price")
            .with(VENDOR, "_supplier", "supplier").with(TYPE, "pricegroup").with(MORE, "from");

    public ShopwarePrices() {
        super("shopware-prices", "shopware", SIGNATURE, NAMES);
    }

    @Override
    protected boolean isRecord(Columns<ProductColumn> columns, Row row) {
        String group = columns.of(TYPE).in(row);
        String from = columns.of(MORE).in(row);
        return (group.isEmpty() || "EK".equals(group)) && (from.isEmpty() || "1".equals(from));
    }
}
