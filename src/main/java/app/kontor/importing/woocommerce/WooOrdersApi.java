package app.kontor.importing.woocommerce;

import app.kontor.importing.AmountCell;
import app.kontor.importing.Header;
import app.kontor.importing.JsonShape;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import app.kontor.importing.Reshaping;
import app.kontor.importing.Signature;
import app.kontor.importing.SignedSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Orders as WooCommerce's REST interface answers them, an object each; of one that comes again the last counts. */
public final class WooOrdersApi extends SignedSource {
    private static final Signature SIGNATURE = Signature.with("id").and("number").and("line_items").and("billing.country")
            .and("date_created_gmt", "date_created").and("status").and("total");

    private static final List<String> RECORD = List.of("id", "number", "status", "currency", "created", "paid", "completed", "discount_total",
            "shipping_total", "total_tax", "total", "customer_note", "payment_method", "payment_method_title", "billing.email",
            "shipping_lines.method_title", "refunds.total", "fee_lines.less", "tax_lines", "transaction_id", "created_via");
    private static final List<String> ADDRESS =
            List.of("first_name", "last_name", "company", "address_1", "address_2", "city", "state", "postcode", "country", "phone");
    private static final List<String> ITEM = List.of("item.kind", "item.id", "item.sku", "item.name", "item.quantity", "item.subtotal",
            "item.total", "item.total_tax");

    public WooOrdersApi() {
        super("woo-orders-api", Kind.ORDERS, "woocommerce", SIGNATURE);
    }

    @Override
    public List<String> groupedBy() {
        return List.of("id");
    }

    @Override
    public Reshaping reshaping(Header header) {
        List<String> record = Stream.of(RECORD.stream(), ADDRESS.stream().map("billing."::concat), ADDRESS.stream().map("shipping."::concat))
                .flatMap(names -> names).toList();
        return new JsonShape(record, ITEM, WooOrdersApi::more, WooOrdersApi::items).of(header);
    }

    @Override
    public Parsed parse(Reading reading) {
        WooApiColumns columns = WooApiColumns.of(reading);
        return Parsed.orders(reading.each(JsonShape.entries(reading, columns.id()), entry -> new WooApiOrder(columns, entry).read()));
    }

    /** The times are in UTC without saying so; what a list holds several of is told in one. */
    private static Map<String, String> more(Map<String, String> order) {
        Map<String, String> more = new HashMap<>();
        Map.of("created", "date_created", "paid", "date_paid", "completed", "date_completed").forEach((name, own) -> {
            String gmt = order.getOrDefault(own + "_gmt", "");
            more.put(name, gmt.isEmpty() ? order.getOrDefault(own, "") : gmt.matches(".*T[\\d:.]+") ? gmt + "Z" : gmt);
        });
        more.put("shipping_lines.method_title", JsonShape.list(order, "shipping_lines").stream()
                .map(line -> line.getOrDefault("method_title", "")).filter(title -> !title.isEmpty()).collect(Collectors.joining(", ")));
        more.put("refunds.total", sum(JsonShape.list(order, "refunds").stream().map(refund -> refund.getOrDefault("total", "")).toList()));
        more.put("fee_lines.less", sum(JsonShape.list(order, "fee_lines").stream().map(fee -> fee.getOrDefault("total", ""))
                .filter(total -> total.startsWith("-")).toList()));
        return more;
    }

    /** Empty for nothing: an order without refunds says nothing of them. */
    private static String sum(List<String> amounts) {
        BigDecimal sum = amounts.stream().map(AmountCell::plain).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? "" : sum.toPlainString();
    }

    private static List<Map<String, String>> items(Map<String, String> order) {
        List<Map<String, String>> items = new ArrayList<>();
        JsonShape.list(order, "line_items").forEach(line -> items.add(item("line", line)));
        JsonShape.list(order, "fee_lines").stream().filter(fee -> !fee.getOrDefault("total", "").startsWith("-"))
                .forEach(fee -> items.add(item("fee", fee)));
        return items;
    }

    private static Map<String, String> item(String kind, Map<String, String> own) {
        Map<String, String> item = new HashMap<>();
        own.forEach((name, cell) -> item.put("item." + name, cell));
        item.put("item.kind", kind);
        return item;
    }
}
