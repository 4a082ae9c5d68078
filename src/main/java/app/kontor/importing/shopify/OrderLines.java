package app.kontor.importing.shopify;

import app.kontor.importing.Arithmetic;
import app.kontor.importing.Currencies;
import app.kontor.importing.Entry;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.shopify.OrderColumns.LineColumns;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The line items of one order. Tips, gift cards and insurance are lines as well, which need no shipping. */
final class OrderLines {
    private final Entry entry;
    private final LineColumns c;
    private final FulfilmentStatus fulfilment;
    private final @Nullable String currency;

    OrderLines(Entry entry, OrderColumns columns, FulfilmentStatus fulfilment) {
        this.entry = entry;
        this.c = columns.line;
        this.fulfilment = fulfilment;
        String stated = entry.text(columns.currency);
        this.currency = stated == null ? null : Currencies.code(stated);
    }

    List<ImportedLine> read() {
        List<ImportedLine> lines = new ArrayList<>(entry.rows().size());
        for (Row row : entry.rows()) {
            boolean isLine = !c.name.in(row).isEmpty() || !c.quantity.in(row).isEmpty() || !c.sku.in(row).isEmpty();
            ImportedLine line = isLine ? line(row) : null;
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private @Nullable ImportedLine line(Row row) {
        Quantity quantity = entry.quantity(row, c.quantity);
        BigDecimal price = entry.amount(row, c.price);
        BigDecimal discount = entry.amount(row, c.discount);
        String sku = entry.code(row, c.sku);
        String name = entry.text(row, c.name);
        if (quantity == null || !quantity.isPositive()) {
            rejectQuantity(row);
            return null;
        }
        boolean isDiscounted = discount != null && discount.signum() != 0;
        return new ImportedLine(
                row.line(), null, sku, name != null ? name : String.valueOf(sku), quantity, fulfilled(row, quantity),
                price, Arithmetic.lineTotal(price, quantity, currency), isDiscounted ? discount : null, null,
                isFalse(c.taxable.in(row)) ? BigDecimal.ZERO : null, !isFalse(c.requiresShipping.in(row)));
    }

    private void rejectQuantity(Row row) {
        String cell = c.quantity.in(row);
        if (cell.isEmpty()) {
            entry.reject(row, c.quantity, "required", c.quantity.title());
        } else if (!entry.isRejected()) {
            entry.reject(row, c.quantity, "quantity", cell);
        }
    }

    private Quantity fulfilled(Row row, Quantity quantity) {
        String status = c.status.in(row).toLowerCase(Locale.ROOT);
        if (fulfilment == FulfilmentStatus.FULFILLED || "fulfilled".equals(status)) {
            return quantity;
        }
        if ("partial".equals(status)) {
            entry.warn(row, c.status, "partlyFulfilled", c.name.in(row));
        }
        return Quantity.ZERO;
    }

    private static boolean isFalse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "false", "falsch", "no", "faux", "0" -> true;
            default -> false;
        };
    }
}
