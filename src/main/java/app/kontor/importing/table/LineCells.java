package app.kontor.importing.table;

import app.kontor.importing.Arithmetic;
import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.HtmlText;
import app.kontor.importing.ImportedLine;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads the items of an order from its rows: price and total, whichever of the two the file has. */
final class LineCells {
    private static final int PRICE_DECIMALS = 4;
    private final OrderCells cells;
    private final Entry entry;
    private final Status status;
    private final @Nullable String currency;

    LineCells(OrderCells cells, Status status) {
        this.cells = cells;
        this.entry = cells.entry();
        this.status = status;
        this.currency = cells.currency();
    }

    /** Whether the row has an item at all. */
    boolean isLine(Row row) {
        Columns<OrderColumn> columns = cells.columns();
        return columns.isFilled(row, OrderColumn.ITEM) || columns.isFilled(row, OrderColumn.SKU)
                || columns.isFilled(row, OrderColumn.QUANTITY);
    }

    @Nullable ImportedLine read(Row row) {
        Quantity quantity = quantity(row);
        String sku = entry.code(row, cells.field(OrderColumn.SKU));
        String id = entry.code(row, cells.field(OrderColumn.LINE_ID));
        String name = name(row, sku);
        if (quantity == null) {
            return null;
        }
        warnOfReturns(row, name, quantity);
        BigDecimal price = entry.exact(row, cells.field(OrderColumn.PRICE));
        BigDecimal stated = entry.amount(row, cells.field(OrderColumn.LINE_TOTAL));
        BigDecimal total = stated != null ? stated : Arithmetic.lineTotal(price, quantity, currency);
        return new ImportedLine(
                row.line(), id, sku, name, quantity, status.isFulfilled() ? quantity : Quantity.ZERO,
                unitPrice(price, stated, quantity), total, discount(row),
                entry.amount(row, cells.field(OrderColumn.LINE_TAX)),
                entry.percent(row, cells.field(OrderColumn.TAX_RATE)), true);
    }

    /** Shops keep net prices of gross ones with ten decimals; only the line's total is rounded to the cent. */
    private static @Nullable BigDecimal unitPrice(
            @Nullable BigDecimal price, @Nullable BigDecimal total, Quantity quantity) {
        if (price == null) {
            return total == null ? null : total.divide(quantity.value(), PRICE_DECIMALS, RoundingMode.HALF_UP);
        }
        return price.scale() > PRICE_DECIMALS ? price.setScale(PRICE_DECIMALS, RoundingMode.HALF_UP) : price;
    }

    /** What the shop and what the marketplace took off. */
    private @Nullable BigDecimal discount(Row row) {
        BigDecimal own = entry.amount(row, cells.field(OrderColumn.LINE_DISCOUNT));
        BigDecimal other = entry.amount(row, cells.field(OrderColumn.LINE_DISCOUNT2));
        BigDecimal sum = Bill.sum(own == null ? null : own.abs(), other == null ? null : other.abs());
        return sum == null || sum.signum() == 0 ? null : sum;
    }

    private void warnOfReturns(Row row, String name, Quantity quantity) {
        Quantity returned = entry.quantity(row, cells.field(OrderColumn.RETURNED));
        if (returned != null && returned.isPositive()) {
            entry.warn(row, cells.field(OrderColumn.RETURNED), "lineRefunded", name, returned.toString(), quantity.toString());
        }
    }

    /** A charge of the order that is neither goods nor shipping; null without one. */
    @Nullable ImportedLine fee() {
        Field field = cells.field(OrderColumn.FEE);
        BigDecimal fee = entry.amount(field);
        return fee == null || fee.signum() == 0 ? null : cells.charge(field.title(), fee);
    }

    private @Nullable Quantity quantity(Row row) {
        Field field = cells.field(OrderColumn.QUANTITY);
        Quantity quantity = entry.quantity(row, field);
        if (quantity != null && quantity.isPositive()) {
            return quantity;
        }
        if (quantity != null || field.in(row).isEmpty()) {
            entry.reject(row, field, "quantity", field.in(row));
        }
        return null;
    }

    private String name(Row row, @Nullable String sku) {
        String name = entry.text(row, cells.field(OrderColumn.ITEM));
        String variant = entry.text(row, cells.field(OrderColumn.VARIANT));
        if (name == null && sku == null) {
            return HtmlText.unescape(entry.required(row, cells.field(OrderColumn.ITEM)));
        }
        String whole = name == null ? sku : name;
        return HtmlText.unescape(variant == null || whole.endsWith(variant) ? whole : whole + " - " + variant);
    }
}
