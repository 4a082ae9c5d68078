package app.kontor.importing.woocommerce;

import app.kontor.importing.Entry;
import app.kontor.importing.Header;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile;
import app.kontor.importing.Reading;
import app.kontor.importing.Signature;
import app.kontor.importing.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders out of WebToffee's "Order Export & Order Import for WooCommerce": a row per order. */
public final class WebToffeeExport implements Source {
    private static final Signature SIGNATURE = Signature.with("order_id")
            .and("wt_import_key", "line_item_1", "Product Item 1 Name")
            .and("order_date")
            .and("status", "order_total");

    @Override
    public String format() {
        return "woo-orders-webtoffee";
    }

    @Override
    public ParsedFile.Kind kind() {
        return ParsedFile.Kind.ORDERS;
    }

    @Override
    public String platform() {
        return "woocommerce";
    }

    @Override
    public int recognises(Header header) {
        return SIGNATURE.score(header);
    }

    @Override
    public List<String> groupedBy() {
        return List.of("order_number", "order_id");
    }

    @Override
    public Parsed parse(Reading reading) {
        WebToffeeColumns columns = WebToffeeColumns.of(reading);
        List<Entry> entries = reading.rows().stream()
                .map(row -> reading.entry(name(columns.number().in(row)), List.of(row)))
                .toList();
        return Parsed.orders(reading.each(
                entries, entry -> new WebToffeeOrder(columns, entry, entry.rows().getFirst()).read()));
    }

    private static @Nullable String name(String number) {
        return number.isEmpty() ? null : number;
    }
}
