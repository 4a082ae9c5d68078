package app.kontor.reporting;

import static app.kontor.schema.Tables.IMPORT_BATCH;
import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.SHIPMENT;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;

import app.kontor.db.Tx;
import app.kontor.sales.OrderState;
import app.kontor.value.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The SQL of the day's figures. */
final class ReportStore {
    private static final int PAGE = 500;

    private ReportStore() {}

    static long ordersSince(Tx tx, Instant since) {
        return tx.sql().fetchCount(SALES_ORDER, SALES_ORDER.PLACED_SORT.ge(since).and(SALES_ORDER.STATE.ne(OrderState.CANCELLED.code())));
    }

    /** Ids grow with time: whatever was sent since has the last ones, and nothing before them is looked at. */
    static long parcelsSince(Tx tx, Instant since) {
        long parcels = 0;
        ShipmentId before = new ShipmentId(Long.MAX_VALUE);
        while (true) {
            var page = tx.sql().select(SHIPMENT.ID, SHIPMENT.SHIPPED_AT).from(SHIPMENT).where(SHIPMENT.ID.lt(before))
                    .orderBy(SHIPMENT.ID.desc()).limit(PAGE).fetch();
            long fresh = page.stream().filter(r -> !r.value2().isBefore(since)).count();
            parcels += fresh;
            if (fresh == 0 || page.size() < PAGE) {
                return parcels;
            }
            before = page.getLast().value1();
        }
    }

    static long invoicesOf(Tx tx, LocalDate day) {
        return tx.sql().fetchCount(INVOICE, INVOICE.ISSUED_ON.eq(day));
    }

    static boolean hasImports(Tx tx) {
        return tx.sql().fetchExists(IMPORT_BATCH);
    }

    static boolean hasMovements(Tx tx) {
        return tx.sql().fetchExists(STOCK_MOVEMENT);
    }

    static boolean hasInvoices(Tx tx) {
        return tx.sql().fetchExists(INVOICE);
    }
}
