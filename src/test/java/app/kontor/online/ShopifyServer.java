package app.kontor.online;

import app.kontor.online.Loopback.Answered;
import app.kontor.online.Loopback.Asked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Shopify shop as shopify.dev describes the GraphQL Admin API 2026-10: cost, cursors, levels that are compared, fulfilments. */
final class ShopifyServer {
    static final String TOKEN = "shpat_0123456789abcdef";
    static final String PLACE = "gid://shopify/Location/1";

    final Map<String, ObjectNode> orders = new LinkedHashMap<>();
    final Map<String, ObjectNode> levels = new LinkedHashMap<>();
    final List<String> fulfilled = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    final Map<String, String> prices = new LinkedHashMap<>();
    final List<String> priceCalls = new ArrayList<>();
    String locked = "";
    String currency = "EUR";
    Runnable before = () -> {};
    /** What a query of so many orders costs; the bucket. */
    int costOfOne = 10;
    int available = 2_000;
    int restoreRate = 100;
    /** Whether the answer to the next fulfilment gets lost. */
    boolean losesAnswer;

    Answered answer(Asked asked) {
        if (!asked.path().equals("/admin/api/2026-10/graphql.json")) {
            return new Answered(404, Map.of(), "{\"errors\":\"Not Found\"}", false);
        }
        if (!asked.signature().equals(TOKEN)) {
            return new Answered(401, Map.of(), "{\"errors\":\"[API] Invalid API key or access token\"}", false);
        }
        JsonNode body = Web.JSON.readTree(asked.body());
        String query = body.path("query").asString();
        JsonNode variables = body.path("variables");
        int cost = query.contains("orders(first: $first") ? costOfOne * variables.path("first").asInt() : 10;
        if (cost > 1_000) {
            return error("MAX_COST_EXCEEDED", "Query cost is " + cost + ", which exceeds the single query max cost limit (1000).", cost);
        }
        if (cost > available) {
            available += 500; // time passes while the client waits
            return error("THROTTLED", "Throttled", cost);
        }
        available -= cost;
        ObjectNode data = data(query, variables);
        ObjectNode answer = Web.JSON.createObjectNode();
        answer.set("data", data);
        answer.set("extensions", cost(cost));
        boolean lost = losesAnswer && query.contains("fulfillmentCreate");
        losesAnswer &= !lost;
        return new Answered(200, Map.of(), answer.toString(), lost);
    }

    private Answered error(String code, String message, int cost) {
        ObjectNode answer = Web.JSON.createObjectNode();
        answer.putArray("errors").addObject().put("message", message).putObject("extensions").put("code", code);
        answer.set("extensions", cost(cost));
        return Answered.of(answer.toString());
    }

    private ObjectNode cost(int requested) {
        ObjectNode extensions = Web.JSON.createObjectNode();
        ObjectNode cost = extensions.putObject("cost").put("requestedQueryCost", requested);
        cost.putObject("throttleStatus").put("maximumAvailable", 2_000.0).put("currentlyAvailable", available).put("restoreRate", (double) restoreRate);
        return extensions;
    }

    private ObjectNode data(String query, JsonNode variables) {
        ObjectNode data = Web.JSON.createObjectNode();
        if (query.contains("shop {")) {
            data.putObject("shop").put("name", "Stoneware").put("currencyCode", currency);
        } else if (query.contains("sortKey: UPDATED_AT")) {
            before.run();
            data.set("orders", orders(variables));
        } else if (query.contains("lineItems(first: 100, after")) {
            data.putObject("order").set("lineItems", lines(orders.get(variables.path("id").asString()), variables.path("after").asInt(), 100));
        } else if (query.contains("productVariantsBulkUpdate")) {
            data.set("productVariantsBulkUpdate", price(variables));
        } else if (query.contains("productVariants")) {
            data.set("productVariants", variants());
        } else if (query.contains("inventorySetQuantities")) {
            keys.add(variables.path("key").asString());
            data.putObject("inventorySetQuantities").set("userErrors", set(variables.path("input").path("quantities")));
        } else if (query.contains("fulfillmentCreate")) {
            data.putObject("fulfillmentCreate").set("userErrors", fulfil(variables.path("fulfillment")));
        } else if (query.contains("fulfillmentTrackingInfoUpdate")) {
            track(variables);
            data.putObject("fulfillmentTrackingInfoUpdate").putArray("userErrors");
        } else if (query.contains("fulfillmentOrders")) {
            data.set("order", orders.get(variables.path("id").asString()));
        } else {
            ArrayNode found = data.putObject("orders").putArray("nodes");
            orders.values().stream().filter(order -> variables.path("query").asString().equals("name:'" + order.path("name").asString() + "'")).forEach(found::add);
        }
        return data;
    }

    /** A cursor is a place in the sorted list: moment and id of the last order. */
    private ObjectNode orders(JsonNode variables) {
        String after = variables.path("after").asString("");
        Instant since = Instant.parse(variables.path("query").asString().replaceAll(".*'(.*)'.*", "$1"));
        List<ObjectNode> found = orders.values().stream().filter(order -> !Instant.parse(order.path("updatedAt").asString()).isBefore(since))
                .filter(order -> place(order).compareTo(after) > 0).sorted(Comparator.comparing(ShopifyServer::place)).toList();
        int size = Math.min(found.size(), variables.path("first").asInt());
        ObjectNode page = Web.JSON.createObjectNode();
        ArrayNode nodes = page.putArray("nodes");
        found.subList(0, size).forEach(order -> {
            ObjectNode copy = order.deepCopy();
            copy.remove(List.of("fulfillments", "fulfillmentOrders"));
            copy.set("lineItems", lines(order, 0, 25));
            nodes.add(copy);
        });
        page.putObject("pageInfo").put("hasNextPage", size < found.size()).put("endCursor", size == 0 ? null : place(found.get(size - 1)));
        return page;
    }

    private static String place(ObjectNode order) {
        return order.path("updatedAt").asString() + order.path("id").asString();
    }

    private static ObjectNode lines(ObjectNode order, int from, int most) {
        JsonNode all = order.path("lineItems").path("nodes");
        ObjectNode page = Web.JSON.createObjectNode();
        ArrayNode nodes = page.putArray("nodes");
        for (int i = from; i < Math.min(all.size(), from + most); i++) {
            nodes.add(all.get(i));
        }
        page.putObject("pageInfo").put("hasNextPage", from + most < all.size()).put("endCursor", "" + (from + nodes.size()));
        return page;
    }

    private ObjectNode variants() {
        ObjectNode page = Web.JSON.createObjectNode();
        ArrayNode nodes = page.putArray("nodes");
        levels.forEach((sku, level) -> {
            ObjectNode variant = nodes.addObject().put("id", "gid://shopify/ProductVariant/" + sku).put("sku", sku).put("price", prices.getOrDefault(sku, "10.00"));
            variant.putArray("selectedOptions").addObject().put("name", "Title").put("value", "Default Title");
            variant.putObject("product").put("id", "gid://shopify/Product/" + sku.charAt(0)).put("handle", sku.toLowerCase()).put("title", sku);
            ObjectNode item = variant.putObject("inventoryItem").put("id", "gid://shopify/InventoryItem/" + sku).put("tracked", true);
            item.putObject("inventoryLevels").putArray("nodes").add(level);
        });
        page.putObject("pageInfo").put("hasNextPage", false).put("endCursor", "x");
        return page;
    }

    /** The valid ones are taken; a variant is of the product of its first letter. */
    private ObjectNode price(JsonNode variables) {
        ObjectNode answer = Web.JSON.createObjectNode();
        ArrayNode taken = answer.putArray("productVariants");
        ArrayNode errors = answer.putArray("userErrors");
        priceCalls.add(variables.path("product").asString().replaceAll(".*/", "") + " " + variables.path("variants").size());
        for (int i = 0; i < variables.path("variants").size(); i++) {
            JsonNode one = variables.path("variants").path(i);
            String sku = one.path("id").asString().replaceAll(".*/", "");
            if (!levels.containsKey(sku) || !variables.path("product").asString().endsWith("/" + sku.charAt(0)) || sku.equals(locked)) {
                errors.addObject().put("message", "Product variant does not exist").putArray("field").add("variants").add("" + i).add("id");
            } else {
                prices.put(sku, one.path("price").asString());
                taken.addObject().put("id", one.path("id").asString()).put("price", one.path("price").asString());
            }
        }
        return answer;
    }

    /** All or nothing. */
    private ArrayNode set(JsonNode quantities) {
        ArrayNode errors = Web.JSON.createArrayNode();
        for (int i = 0; i < quantities.size(); i++) {
            ObjectNode there = quantity(quantities.get(i));
            JsonNode from = quantities.get(i).path("changeFromQuantity");
            if (from.isMissingNode() || !from.isNull() && from.asInt() != there.path("quantity").asInt()) {
                ObjectNode error = errors.addObject().put("message", "The quantity has changed").put("code", "CHANGE_FROM_QUANTITY_STALE");
                error.putArray("field").add("input").add("quantities").add("" + i).add("changeFromQuantity");
            }
        }
        if (errors.isEmpty()) {
            quantities.forEach(one -> quantity(one).put("quantity", one.path("quantity").asInt()));
        }
        return errors;
    }

    private ObjectNode quantity(JsonNode input) {
        return (ObjectNode) levels.get(input.path("inventoryItemId").asString().replaceAll(".*/", "")).path("quantities").path(0);
    }

    private ArrayNode fulfil(JsonNode input) {
        ArrayNode errors = Web.JSON.createArrayNode();
        for (JsonNode part : input.path("lineItemsByFulfillmentOrder")) {
            for (ObjectNode order : orders.values()) {
                for (JsonNode open : order.path("fulfillmentOrders").path("nodes")) {
                    if (open.path("id").equals(part.path("fulfillmentOrderId"))) {
                        part.path("fulfillmentOrderLineItems").forEach(item -> take(open, item, errors));
                        fulfilled.add(order.path("name").asString() + " " + part.path("fulfillmentOrderLineItems").size() + " "
                                + input.path("trackingInfo").path("company").asString("") + " " + numbers(input.path("trackingInfo")));
                        ObjectNode made = ((ArrayNode) order.path("fulfillments")).addObject().put("id", "gid://shopify/Fulfillment/" + fulfilled.size());
                        track(made, input.path("trackingInfo"));
                    }
                }
            }
        }
        return errors;
    }

    private static void take(JsonNode open, JsonNode item, ArrayNode errors) {
        for (JsonNode line : open.path("lineItems").path("nodes")) {
            if (line.path("id").equals(item.path("id"))) {
                int rest = line.path("remainingQuantity").asInt() - item.path("quantity").asInt();
                ((ObjectNode) line).put("remainingQuantity", rest);
                if (rest < 0) {
                    errors.addObject().put("message", "Invalid fulfillment order line item quantity requested.");
                }
            }
        }
    }

    private void track(JsonNode variables) {
        orders.values().forEach(order -> order.path("fulfillments").forEach(one -> {
            if (one.path("id").equals(variables.path("id"))) {
                track((ObjectNode) one, variables.path("tracking"));
                fulfilled.add(order.path("name").asString() + " now " + numbers(variables.path("tracking")));
            }
        }));
    }

    private static void track(ObjectNode fulfilment, JsonNode tracking) {
        ArrayNode all = fulfilment.putArray("trackingInfo");
        tracking.path("numbers").forEach(number -> all.addObject().put("number", number.asString()));
    }

    private static String numbers(JsonNode tracking) {
        return StreamSupport.stream(tracking.path("numbers").spliterator(), false).map(JsonNode::asString).collect(Collectors.joining(" "));
    }

    /** An order of so many lines of two A-1 each, changed at a second of the day. */
    ShopifyServer order(int number, int second, int lines) {
        String id = "gid://shopify/Order/" + (7_000 + number);
        ObjectNode order = Web.JSON.createObjectNode().put("id", id).put("name", "#" + number).put("createdAt", "2026-11-01T08:00:00Z")
                .put("displayFinancialStatus", "PAID").put("displayFulfillmentStatus", "UNFULFILLED").put("currencyCode", "EUR").put("taxesIncluded", true)
                .put("email", "ana" + number + "@example.org");
        for (String name : List.of("totalPriceSet", "currentTotalPriceSet")) {
            money(order, name, 20 * lines + ".0");
        }
        money(order, "totalTaxSet", "0.0");
        money(order, "currentTotalTaxSet", "0.0");
        money(order, "totalShippingPriceSet", "0.0");
        money(order, "totalRefundedSet", "0.0");
        order.putObject("shippingAddress").put("name", "Ana No " + number).put("address1", "Markt 1").put("zip", "24103").put("city", "Kiel").put("countryCodeV2", "DE");
        ArrayNode all = order.putObject("lineItems").putArray("nodes");
        ArrayNode open = order.putObject("fulfillmentOrders").putArray("nodes");
        ObjectNode waiting = open.addObject().put("id", "gid://shopify/FulfillmentOrder/" + number).put("status", "OPEN");
        waiting.putObject("assignedLocation").putObject("location").put("id", PLACE);
        ArrayNode left = waiting.putObject("lineItems").putArray("nodes");
        for (int i = 1; i <= lines; i++) {
            ObjectNode line = all.addObject().put("id", "gid://shopify/LineItem/" + (number * 100 + i)).put("sku", i == 1 ? "A-1" : "B-" + i)
                    .put("name", "Mug " + i).put("quantity", 2).put("currentQuantity", 2).put("unfulfilledQuantity", 2).put("requiresShipping", true);
            money(line, "originalUnitPriceSet", "10.0");
            line.putArray("discountAllocations");
            line.putArray("taxLines");
            ObjectNode rest = left.addObject().put("id", "gid://shopify/FulfillmentOrderLineItem/" + (number * 100 + i)).put("remainingQuantity", 2);
            rest.putObject("lineItem").put("id", line.path("id").asString()).put("sku", line.path("sku").asString());
        }
        order.putArray("fulfillments");
        orders.put(id, order);
        return touch(number, second);
    }

    private static void money(ObjectNode node, String name, String amount) {
        node.putObject(name).putObject("shopMoney").put("amount", amount).put("currencyCode", "EUR");
    }

    ShopifyServer touch(int number, int second) {
        orders.get("gid://shopify/Order/" + (7_000 + number)).put("updatedAt", Instant.parse("2026-11-02T00:00:00Z").plusSeconds(second).toString());
        return this;
    }

    ShopifyServer level(String sku, int quantity) {
        ObjectNode level = Web.JSON.createObjectNode();
        level.putObject("location").put("id", PLACE).put("name", "Shop");
        ArrayNode all = level.putArray("quantities");
        all.addObject().put("name", "available").put("quantity", quantity);
        all.addObject().put("name", "on_hand").put("quantity", quantity + 1);
        levels.put(sku, level);
        return this;
    }

    int levelOf(String sku) {
        return levels.get(sku).path("quantities").path(0).path("quantity").asInt();
    }
}
