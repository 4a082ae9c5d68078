package app.kontor.exporting;

import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.SHIPMENT;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static org.jooq.impl.DSL.noCondition;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.spreadsheet.Table;
import app.kontor.value.OrderId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The SQL of part of a kind: since a day, of some orders. */
final class ScopeStore {
    private ScopeStore() {}

    /** @param since null for all days. @param orders null for all; only orders and their lines are of orders */
    static Table table(Tx tx, ExportKind kind, @Nullable LocalDate since, ZoneId zone, @Nullable Collection<OrderId> orders) {
        Condition day = since == null ? noCondition() : since(tx, kind, since, zone);
        if (orders == null || kind != ExportKind.ORDERS && kind != ExportKind.ORDER_LINES) {
            return table(tx, kind, day, Integer.MAX_VALUE);
        }
        Table found = table(tx, kind, day, 0); // its columns, should there be no order
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<OrderId> sorted = orders.stream().sorted(Comparator.comparing(OrderId::value)).toList();
        for (List<OrderId> part : Chunks.of(sorted)) {
            rows.addAll(table(tx, kind, day.and(Chunks.in(SALES_ORDER.ID, part)), Integer.MAX_VALUE).rows());
        }
        return new Table(found.name(), found.columns(), rows);
    }

    /** Null for a kind without days. */
    private static Condition since(Tx tx, ExportKind kind, LocalDate day, ZoneId zone) {
        return switch (kind) {
            case ORDERS, ORDER_LINES -> SALES_ORDER.PLACED_ON.ge(day);
            case INVOICES -> INVOICE.ISSUED_ON.ge(day);
            case SHIPMENTS -> SHIPMENT.SHIPPED_ON.ge(day);
            case MOVEMENTS -> STOCK_MOVEMENT.OCCURRED_AT.ge(day.atStartOfDay(zone).toInstant());
            default -> noCondition();
        };
    }

    static Table table(Tx tx, ExportKind kind, int most) {
        return table(tx, kind, noCondition(), most);
    }

    private static Table table(Tx tx, ExportKind kind, Condition where, int most) {
        return switch (kind) {
            case ORDERS -> ExportStore.orders(tx, where, most);
            case ORDER_LINES -> ExportStore.orderLines(tx, where, most);
            case PRODUCTS -> ExportStore.products(tx, most);
            case STOCK -> ExportStore.stock(tx, most);
            case CUSTOMERS -> ExportStore.customers(tx, most);
            case INVOICES -> ExportStore.invoices(tx, where, most);
            case SHIPMENTS -> ExportStore.shipments(tx, where, most);
            case MOVEMENTS -> ExportStore.movements(tx, where, most);
            case SUPPLIERS -> PurchaseExportStore.suppliers(tx, most);
            case SUPPLIER_ITEMS -> PurchaseExportStore.supplierItems(tx, most);
            case PURCHASE_ORDERS -> PurchaseExportStore.purchaseOrders(tx, most);
        };
    }
}
