package app.kontor.importing.woocommerce;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.HtmlText;
import app.kontor.importing.Reading;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One item of WebToffee's export where each of its values has a column. */
record WebToffeeItemColumns(Field name, Field id, Field sku, Field quantity, Field total, Field subtotal) {

    static List<WebToffeeItemColumns> all(Reading r) {
        return IntStream.rangeClosed(1, r.header().width())
                .mapToObj(n -> "Product Item " + n + " ")
                .takeWhile(prefix -> r.header().has(prefix + "Name"))
                .map(prefix -> of(r, prefix))
                .toList();
    }

    private static WebToffeeItemColumns of(Reading r, String prefix) {
        return new WebToffeeItemColumns(
                r.field(prefix + "Name"),
                r.field(prefix + "id"),
                r.field(prefix + "SKU"),
                r.field(prefix + "Quantity"),
                r.amount(prefix + "Total"),
                r.amount(prefix + "Subtotal"));
    }

    boolean isFilled(Row row) {
        return !name.in(row).isEmpty() || !sku.in(row).isEmpty() || !quantity.in(row).isEmpty();
    }

    /** The item; null if it can't be read, which is on record then. */
    @Nullable WooItem read(Entry entry, Row row) {
        Quantity pieces = entry.quantity(row, quantity);
        if (pieces == null || !pieces.isPositive()) {
            entry.reject(row, quantity, "quantity", quantity.in(row));
            return null;
        }
        return new WooItem(
                row.line(), null, entry.code(row, sku), HtmlText.unescape(entry.required(row, name)), pieces,
                entry.exact(row, subtotal), entry.exact(row, total), null, null, true);
    }
}
