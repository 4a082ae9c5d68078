package app.kontor.importing.woocommerce;

import app.kontor.importing.Entry;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import app.kontor.importing.Signature;
import app.kontor.importing.SignedSource;
import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.List;

/** Orders out of WebToffee's "Order Export & Order Import for WooCommerce": a row per order. */
public final class WebToffeeExport extends SignedSource {
    private static final Signature SIGNATURE = Signature.with("order_id")
            .and("wt_import_key", "line_item_1", "Product Item 1 Name")
            .and("order_date")
            .and("status", "order_total");

    public WebToffeeExport() {
        super("woo-orders-webtoffee", Kind.ORDERS, "woocommerce", SIGNATURE);
    }

    @Override
    public List<String> groupedBy() {
        return List.of("order_number", "order_id");
    }

    @Override
    public Parsed parse(Reading reading) {
        WebToffeeColumns columns = WebToffeeColumns.of(reading);
        return Parsed.orders(reading.each(
                entries(reading, columns), entry -> new WebToffeeOrder(columns, entry, entry.rows().getFirst()).read()));
    }

    /** One for each order; of two states of one, as joined files have them, the later counts. */
    private static List<Entry> entries(Reading reading, WebToffeeColumns columns) {
        List<Entry> entries = new ArrayList<>(reading.without(columns.number()));
        for (Entry order : reading.groupedBy(columns.number())) {
            List<Row> rows = order.rows();
            Entry last = rows.size() == 1 ? order : reading.entry(order.name(), List.of(rows.getLast()));
            List<String> ids = rows.stream().map(columns.id()::in).filter(id -> !id.isEmpty()).distinct().toList();
            if (ids.size() > 1) {
                last.reject(rows.getLast(), columns.id(), "twoOrders", String.join(", ", ids));
            } else if (rows.size() > 1) {
                last.warn(rows.getLast(), null, "repeatedOrder", String.valueOf(order.line()));
            }
            entries.add(last);
        }
        return entries;
    }
}
