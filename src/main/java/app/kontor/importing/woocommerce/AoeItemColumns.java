package app.kontor.importing.woocommerce;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.HtmlText;
import app.kontor.importing.Reading;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one item of Advanced Order Export.
 *
 * @param left quantity after refunds
 * @param cost unit price after the coupon; {@code costBefore} before it
 * @param subtotal line before the coupon; {@code total} after it
 */
record AoeItemColumns(
        Field id,
        Field number,
        Field sku,
        Field name,
        Field variation,
        Field quantity,
        Field left,
        Field cost,
        Field costBefore,
        Field subtotal,
        Field total,
        Field discount,
        Field tax,
        Field rate) {

    /** @param suffix empty for items in rows; {@code " #2"} for the second of items that stand side by side */
    static AoeItemColumns of(Reading r, String suffix) {
        return new AoeItemColumns(
                r.field("Item ID" + suffix),
                r.field("Item #" + suffix),
                r.field("SKU" + suffix),
                r.field("Item Name" + suffix, "Name" + suffix, "Product Name" + suffix),
                r.field("Product Variation" + suffix, "Order Item Metadata" + suffix),
                r.field("Quantity" + suffix),
                r.field("Quantity (- Refund)" + suffix),
                r.amount("Item Cost" + suffix),
                r.amount("Item Cost Before Discount" + suffix),
                r.amount("Order Line Subtotal" + suffix),
                r.amount("Order Line Total" + suffix, "Order Line (w/o tax)" + suffix),
                r.amount("Item Discount Amount" + suffix),
                r.amount("Order Line Tax" + suffix),
                r.field("Item Tax Rate" + suffix));
    }

    boolean exists() {
        return sku.exists() || name.exists();
    }

    /** Whether the row has an item here: a row may hold a coupon alone. */
    boolean isFilled(Row row) {
        return Stream.of(sku, name, quantity, left).anyMatch(f -> !f.in(row).isEmpty());
    }

    /** The item of a row; null if nothing of it is left or the row can't be read, which is on record then. */
    @Nullable WooItem read(Entry entry, Row row) {
        Quantity pieces = pieces(entry, row);
        String code = entry.code(row, sku);
        String title = entry.text(row, name);
        if (title == null && code == null) {
            entry.reject(row, name, "required", name.title());
        }
        BigDecimal tax = entry.exact(row, this.tax);
        BigDecimal percent = entry.percent(row, rate);
        if (pieces == null) {
            return null;
        }
        BigDecimal after = after(entry, row, pieces);
        return new WooItem(
                row.line(), entry.code(row, id), code, title(entry, row, title == null ? code : title), pieces,
                before(entry, row, pieces, after), after, tax, percent, true);
    }

    private String title(Entry entry, Row row, @Nullable String title) {
        String variation = entry.text(row, this.variation);
        String whole = title == null ? "" : title;
        return HtmlText.unescape(variation == null || whole.contains(variation) ? whole : whole + " - " + variation);
    }

    /** What was sold. Only where the file knows nothing else it is what refunds have left of it. */
    private @Nullable Quantity pieces(Entry entry, Row row) {
        Quantity sold = entry.quantity(row, quantity);
        Quantity rest = entry.quantity(row, left);
        if (sold == null && rest == null) {
            Field asked = quantity.exists() ? quantity : left;
            if (asked.in(row).isEmpty()) {
                entry.reject(row, asked, "required", asked.title());
            }
            return null;
        }
        if (sold == null && rest.isZero()) {
            entry.warn(row, left, "lineGone", name.in(row));
            return null;
        }
        Quantity pieces = sold == null ? rest : sold;
        if (!pieces.isPositive()) {
            entry.reject(row, quantity, "quantity", pieces.toString());
            return null;
        }
        if (rest != null && rest.compareTo(pieces) < 0) {
            entry.warn(row, left, "lineRefunded", name.in(row), pieces.minus(rest).toString(), pieces.toString());
        }
        return pieces;
    }

    private @Nullable BigDecimal after(Entry entry, Row row, Quantity pieces) {
        BigDecimal line = entry.exact(row, total);
        BigDecimal unit = entry.exact(row, cost);
        return line != null || unit == null ? line : unit.multiply(pieces.value());
    }

    private @Nullable BigDecimal before(Entry entry, Row row, Quantity pieces, @Nullable BigDecimal after) {
        BigDecimal line = entry.exact(row, subtotal);
        BigDecimal unit = entry.exact(row, costBefore);
        BigDecimal taken = entry.exact(row, discount);
        if (line != null) {
            return line;
        }
        if (unit != null) {
            return unit.multiply(pieces.value());
        }
        return after == null || taken == null ? null : after.add(taken.abs());
    }
}
