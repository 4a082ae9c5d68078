package app.kontor;

import app.kontor.importing.plan.InputFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order of a Shopify export: {@code ShopifyOrder.of(1001).line(2, "A-1", "19.00")}, paid and to be sent to Berlin unless said
 * otherwise. Changing one returns another, so that a later export is a variation of the earlier one.
 */
public record ShopifyOrder(Map<String, String> cells, List<Map<String, String>> lines) {

    public static ShopifyOrder of(int number) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Name", "#" + number);
        cells.put("Id", Long.toString(5_000_000_000L + number));
        cells.put("Email", "anna@example.com");
        cells.put("Financial Status", "paid");
        cells.put("Fulfillment Status", "unfulfilled");
        cells.put("Paid at", "2026-03-01 09:00:00 +0100");
        cells.put("Created at", "2026-03-01 09:%02d:00 +0100".formatted(number % 60));
        cells.put("Cancelled at", "");
        cells.put("Currency", "EUR");
        cells.put("Shipping", "0.00");
        cells.put("Taxes", "0.00");
        cells.put("Refunded Amount", "0.00");
        for (String whose : List.of("Billing", "Shipping")) {
            cells.put(whose + " Name", "Anna Berg");
            cells.put(whose + " Address1", "Hauptstr. 5");
            cells.put(whose + " Zip", "'10115");
            cells.put(whose + " City", "Berlin");
            cells.put(whose + " Country", "DE");
        }
        return new ShopifyOrder(cells, List.of());
    }

    /** The same order with another cell in its first row. */
    public ShopifyOrder with(String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(column, value);
        return new ShopifyOrder(changed, lines);
    }

    /** As a poorer report would have it. */
    public ShopifyOrder without(String... columns) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        List.of(columns).forEach(changed::remove);
        return new ShopifyOrder(changed, lines);
    }

    public ShopifyOrder unpaid() {
        return with("Financial Status", "pending").with("Paid at", "");
    }

    public ShopifyOrder fulfilled() {
        return with("Fulfillment Status", "fulfilled");
    }

    public ShopifyOrder cancelled() {
        return with("Cancelled at", "2026-03-02 09:00:00 +0100");
    }

    public ShopifyOrder of(String name, String email, String zip) {
        return with("Billing Name", name).with("Email", email).with("Billing Zip", zip);
    }

    public ShopifyOrder line(int quantity, String sku, String price) {
        return line(quantity, sku, "Name of " + sku, price);
    }

    /** @param sku empty for a shop that keeps none */
    public ShopifyOrder line(int quantity, String sku, String name, String price) {
        List<Map<String, String>> more = new ArrayList<>(lines);
        Map<String, String> line = new LinkedHashMap<>();
        line.put("Lineitem quantity", Integer.toString(quantity));
        line.put("Lineitem name", name);
        line.put("Lineitem price", price);
        line.put("Lineitem sku", sku);
        line.put("Lineitem requires shipping", "true");
        more.add(line);
        return new ShopifyOrder(cells, more);
    }

    /** The same order with other lines. */
    public ShopifyOrder withoutLines() {
        return new ShopifyOrder(cells, List.of());
    }

    /** The export; it has the columns that any of the orders has. */
    public static InputFile file(String name, List<ShopifyOrder> orders) {
        List<Map<String, String>> rows = orders.stream().flatMap(o -> o.rows().stream()).toList();
        TreeSet<String> columns = rows.stream().flatMap(r -> r.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        String text = Stream.concat(
                        Stream.of(String.join(",", columns)),
                        rows.stream().map(r -> columns.stream().map(c -> cell(r.getOrDefault(c, ""))).collect(Collectors.joining(","))))
                .collect(Collectors.joining("\n", "", "\n"));
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static InputFile file(ShopifyOrder... orders) {
        return file("orders.csv", List.of(orders));
    }

    private List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> line : lines) {
            Map<String, String> row = new LinkedHashMap<>(rows.isEmpty() ? head() : Map.of("Name", cells.get("Name")));
            row.putAll(line);
            rows.add(row);
        }
        return rows;
    }

    /** With the sums, unless they were set. */
    private Map<String, String> head() {
        Map<String, String> head = new LinkedHashMap<>(cells);
        BigDecimal goods = lines.stream().filter(l -> !l.get("Lineitem price").isEmpty())
                .map(l -> new BigDecimal(l.get("Lineitem price")).multiply(new BigDecimal(l.get("Lineitem quantity"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        head.putIfAbsent("Subtotal", goods.toPlainString());
        head.putIfAbsent("Total", goods.add(new BigDecimal(cells.getOrDefault("Shipping", "0"))).toPlainString());
        return head;
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
