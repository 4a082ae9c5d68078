package app.kontor.trials.hostile;

import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.IMPORT_FILE;
import static app.kontor.schema.Tables.ORDER_IMPORT;
import static app.kontor.schema.Tables.PRODUCT;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;

import app.kontor.Given;

/** How much a shop holds, for telling whether a file left anything behind. */
record Facts(int commands, int files, int orders, int kept, int products, int movements) {

    static Facts of(Given shop) {
        return shop.db.read(tx -> new Facts(
                tx.sql().fetchCount(COMMAND),
                tx.sql().fetchCount(IMPORT_FILE),
                tx.sql().fetchCount(SALES_ORDER),
                tx.sql().fetchCount(ORDER_IMPORT),
                tx.sql().fetchCount(PRODUCT),
                tx.sql().fetchCount(STOCK_MOVEMENT)));
    }
}
