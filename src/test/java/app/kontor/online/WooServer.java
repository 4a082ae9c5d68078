package app.kontor.online;

import app.kontor.online.Loopback.Answered;
import app.kontor.online.Loopback.Asked;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A WooCommerce shop as its documentation describes wc/v3: orders, products with variations, notes, the tracking plugin. */
public final class WooServer {
    public static final String KEY = "ck_key0123456789:cs_secret0123456789";
    private static final String SIGNED = "Basic " + Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8));

    final Map<Integer, ObjectNode> orders = new TreeMap<>();
    public final List<ObjectNode> goods = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<String> trackings = new ArrayList<>();
    /** Is done before each page of orders. */
    Runnable before = () -> {};
    boolean plugin;
    /** Empty where the key may not see it. */
    String currency = "EUR";

    public Answered answer(Asked asked) {
        if (!asked.signature().equals(SIGNED)) {
            return new Answered(401, Map.of(), "{\"code\":\"woocommerce_rest_cannot_view\",\"message\":\"Sorry, you cannot list resources.\"}", false);
        }
        String path = asked.path().replace("/wp-json/", "");
        if (path.equals("wc/v3/data/currencies/current")) {
            return currency.isEmpty()
                    ? new Answered(401, Map.of(), "{\"code\":\"woocommerce_rest_cannot_view\",\"message\":\"Sorry, you cannot view this resource.\"}", false)
                    : Answered.of("{\"code\":\"" + currency + "\"}");
        }
        if (path.equals("wc/v3/orders")) {
            before.run();
            return orders(asked);
        }
        if (path.isEmpty()) {
            return Answered.of("{\"namespaces\":[\"wc/v3\"" + (plugin ? ",\"wc-shipment-tracking/v3\"" : "") + "]}");
        }
        if (path.matches("wc/v3/orders/\\d+")) {
            ObjectNode order = orders.get(Integer.parseInt(path.replaceAll(".*/", "")));
            if (order != null && asked.method().equals("PUT")) {
                order.setAll((ObjectNode) Web.JSON.readTree(asked.body()));
            }
            return order == null ? new Answered(404, Map.of(), "{\"code\":\"woocommerce_rest_shop_order_invalid_id\",\"message\":\"Invalid ID.\"}", false)
                    : Answered.of(order.toString());
        }
        if (path.endsWith("/notes")) {
            return listed(asked, notes, "note");
        }
        if (path.endsWith("/providers")) {
            return Answered.of("{\"Germany\":{\"DHL\":\"https://dhl.example/%1$s\"},\"Global\":{\"UPS\":\"x\"}}");
        }
        if (path.endsWith("/shipment-trackings")) {
            return listed(asked, trackings, "tracking_number");
        }
        return path.endsWith("/batch") ? batch(asked, path) : products(asked, path);
    }

    private static Answered listed(Asked asked, List<String> list, String field) {
        if (asked.method().equals("POST")) {
            list.add(Web.JSON.readTree(asked.body()).path(field).asString());
            return new Answered(201, Map.of(), "{\"id\":1}", false);
        }
        ArrayNode all = Web.JSON.createArrayNode();
        list.forEach(text -> all.addObject().put(field, text));
        return Answered.of(all.toString());
    }

    private Answered orders(Asked asked) {
        int size = Integer.parseInt(asked.query().getOrDefault("per_page", "10"));
        int page = Integer.parseInt(asked.query().getOrDefault("page", "1"));
        Instant after = asked.query().containsKey("modified_after")
                ? LocalDateTime.parse(asked.query().get("modified_after")).toInstant(ZoneOffset.UTC) : Instant.MIN;
        List<ObjectNode> found = orders.values().stream().filter(order -> changed(order).isAfter(after))
                .sorted(Comparator.comparing(WooServer::changed).thenComparing(order -> order.path("id").asInt())).toList();
        ArrayNode list = Web.JSON.createArrayNode();
        found.stream().skip((page - 1L) * size).limit(size).forEach(list::add);
        return new Answered(200, Map.of("X-WP-Total", "" + found.size(), "X-WP-TotalPages", "" + (found.size() + size - 1) / size), list.toString(), false);
    }

    private Answered products(Asked asked, String path) {
        String parent = path.replaceAll("wc/v3/products/?(\\d*).*", "$1");
        int page = Integer.parseInt(asked.query().getOrDefault("page", "1"));
        ArrayNode list = Web.JSON.createArrayNode();
        goods.stream().filter(one -> one.path("parent").asString("").equals(parent)).skip((page - 1) * 100L).limit(100).forEach(list::add);
        return Answered.of(list.toString());
    }

    private Answered batch(Asked asked, String path) {
        String parent = path.replaceAll("wc/v3/products/(\\d+/)?.*", "$1").replace("/", "");
        ArrayNode done = Web.JSON.createArrayNode();
        for (JsonNode update : Web.JSON.readTree(asked.body()).path("update")) {
            ObjectNode there = goods.stream().filter(one -> one.path("id").asString().equals(update.path("id").asString())
                    && one.path("parent").asString("").equals(parent)).findFirst().orElse(null);
            ObjectNode one = done.addObject().put("id", update.path("id").asInt());
            if (there == null || there.path("locked").asBoolean(false)) {
                one.putObject("error").put("code", "woocommerce_rest_product_invalid_id").put("message", "Invalid ID.");
            } else {
                there.setAll((ObjectNode) update);
            }
        }
        return Answered.of(Web.JSON.createObjectNode().set("update", done).toString());
    }

    static Instant changed(ObjectNode order) {
        return LocalDateTime.parse(order.path("date_modified_gmt").asString()).toInstant(ZoneOffset.UTC);
    }

    /** An order of one mug, changed at a second of the day. */
    public WooServer order(int id, int second) {
        ObjectNode order = Web.JSON.createObjectNode().put("id", id).put("number", "" + id).put("status", "processing").put("currency", "EUR")
                .put("date_created_gmt", "2026-11-01T08:00:00").put("date_paid_gmt", "2026-11-01T08:00:00").put("discount_total", "0.00")
                .put("shipping_total", "4.00").put("total_tax", "4.56").put("total", "28.56").put("payment_method_title", "Card");
        order.putObject("billing").put("first_name", "Ana").put("last_name", "No " + id).put("address_1", "Markt 1").put("city", "Kiel")
                .put("postcode", "24103").put("country", "DE").put("email", "ana" + id + "@example.org");
        order.putObject("shipping");
        order.putArray("line_items").addObject().put("id", id * 10).put("name", "Mug").put("sku", "A-1").put("quantity", 2)
                .put("subtotal", "20.00").put("total", "20.00").put("total_tax", "3.80");
        orders.put(id, order);
        return touch(id, second);
    }

    WooServer touch(int id, int second) {
        orders.get(id).put("date_modified_gmt", LocalDateTime.of(2026, 11, 2, 0, 0).plusSeconds(second).withNano(0)
                .format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")));
        return this;
    }

    public WooServer goods(int id, String type, String sku, int stock, String parent) {
        goods.add(Web.JSON.createObjectNode().put("id", id).put("type", type).put("sku", sku).put("name", "Mug " + id).put("manage_stock", true)
                .put("stock_quantity", stock).put("regular_price", "10.00").put("parent", parent));
        return this;
    }
}
