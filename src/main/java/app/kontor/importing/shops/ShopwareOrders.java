package app.kontor.importing.shops;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.Arithmetic;
import app.kontor.importing.Entry;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Bill;
import app.kontor.importing.table.Columns;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.OrderColumn;
import app.kontor.importing.table.OrderTable;
import app.kontor.importing.table.Status;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shopware 5's order items: a row for each, the order's data on every one. Vouchers and discounts are items with a
 * negative price; an aborted checkout has the number 0.
 */
public final class ShopwareOrders extends OrderTable {
    private static final Signature SIGNATURE = Signature.with("orderId")
            .and("orderDetailId")
            .and("articleNumber")
            .and("invoiceAmount")
            .and("number");
    private static final Names<OrderColumn> NAMES = ShopwareNames.shared()
            .nth(NUMBER, 0, "number").with(STATUS, "orderStatusID").with(PAYMENT, "cleared")
            .with(LINE_ID, "orderDetailId").with(TAX_RATE, "taxRate").with(SKU, "articleNumber")
            .with(PRICE, "price").with(QUANTITY, "quantity").with(ITEM, "articleName").with(NOTE, "customerComment");

    public ShopwareOrders() {
        super("shopware-order-items", "shopware", SIGNATURE, NAMES);
    }

    @Override
    protected boolean isRecord(Columns<OrderColumn> columns, Row row) {
        return !"0".equals(columns.of(NUMBER).in(row)) && !"-1".equals(columns.of(STATUS).in(row));
    }

    @Override
    protected @Nullable ImportedOrder order(OrderCells cells) {
        Status status = ShopwareStatus.of(cells);
        List<Row> goods = new ArrayList<>();
        BigDecimal off = null;
        for (Row row : cells.entry().rows()) {
            BigDecimal price = cells.entry().exact(row, cells.field(PRICE));
            if (price != null && price.signum() < 0) {
                off = Bill.sum(off, taken(cells.entry(), row, cells, price));
            } else {
                goods.add(row);
            }
        }
        List<ImportedLine> lines = cells.lines(status, goods).stream().map(ShopwareOrders::asSent).toList();
        return cells.order(status, ShopwareNames.bill(cells, lines).discount(off).charges(), lines);
    }

    private static @Nullable BigDecimal taken(Entry entry, Row row, OrderCells cells, BigDecimal price) {
        BigDecimal pieces = entry.exact(row, cells.field(QUANTITY));
        return Arithmetic.lineTotal(
                price, Quantity.ONE, cells.currency()).multiply(pieces == null ? BigDecimal.ONE : pieces);
    }

    /** A surcharge for the way of paying is an item as well, which nobody packs. */
    private static ImportedLine asSent(ImportedLine l) {
        boolean isCharge = l.sku() != null && l.sku().toLowerCase(Locale.ROOT).startsWith("sw-payment");
        return !isCharge ? l : new ImportedLine(
                l.line(), l.id(), null, l.name(), l.quantity(), l.fulfilled(), l.unitPrice(), l.total(), l.discount(), l.tax(),
                l.taxPercent(), false);
    }
}
