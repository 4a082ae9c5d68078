package app.kontor.online.shopify;

import app.kontor.online.Storefront.Content;
import app.kontor.online.Storefront.Parcel;
import app.kontor.online.Storefront;
import app.kontor.online.Web;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parcels that have left: a fulfilment of what Shopify still waits for, by location, with its number. */
record ShopifyParcels(GraphQl shop, Web web) {

    /** @return why not; empty if Shopify knows it now */
    String ship(Parcel parcel) {
        String id = parcel.order().isEmpty() ? idOf(parcel.number()) : "gid://shopify/Order/" + parcel.order();
        JsonNode order = id.isEmpty() ? null : shop.ask(Queries.FULFILMENT, Web.JSON.createObjectNode().put("id", id), true).path("order");
        if (order == null || !order.isObject()) {
            return "unknown";
        }
        JsonNode known = parcel.labels().isEmpty() ? null : fulfilment(order, parcel.labels().getFirst().tracking());
        if (known != null && parcel.labels().stream().allMatch(label -> has(known, label.tracking()))) {
            return "";
        }
        JsonNode before = known != null || parcel.before() == null ? known : fulfilment(order, parcel.before());
        return before == null ? fulfil(order, parcel) : track(before.path("id").asString(""), parcel);
    }

    private String idOf(String name) {
        JsonNode found = shop.ask(Queries.ORDER_BY_NAME, Web.JSON.createObjectNode().put("query", "name:'" + name.replace("'", "") + "'"), true)
                .path("orders").path("nodes");
        return StreamSupport.stream(found.spliterator(), false).filter(one -> one.path("name").asString("").equals(name))
                .map(one -> one.path("id").asString("")).findFirst().orElse("");
    }

    private static @Nullable JsonNode fulfilment(JsonNode order, String tracking) {
        return StreamSupport.stream(order.path("fulfillments").spliterator(), false).filter(one -> has(one, tracking)).findFirst().orElse(null);
    }

    private static boolean has(JsonNode fulfilment, String tracking) {
        return StreamSupport.stream(fulfilment.path("trackingInfo").spliterator(), false)
                .anyMatch(info -> info.path("number").asString("").replaceAll("\\s", "").equals(tracking));
    }

    private String track(String fulfilment, Parcel parcel) {
        ObjectNode variables = Web.JSON.createObjectNode().put("id", fulfilment);
        variables.set("tracking", tracking(parcel));
        return GraphQl.complaint(shop.ask(Queries.TRACK, variables, true).path("fulfillmentTrackingInfoUpdate"));
    }

    /** Shopify takes several numbers of a fulfilment, but one carrier for them all: with two it is left to tell them by their form. */
    private static ObjectNode tracking(Parcel parcel) {
        ObjectNode tracking = Web.JSON.createObjectNode();
        ArrayNode numbers = tracking.putArray("numbers");
        parcel.labels().forEach(label -> numbers.add(label.tracking()));
        List<String> carriers = parcel.labels().stream().map(Storefront.Label::carrier).distinct().toList();
        return carriers.size() == 1 ? tracking.put("company", carriers.getFirst()) : tracking;
    }

    private String fulfil(JsonNode order, Parcel parcel) {
        Map<String, ArrayNode> byLocation = byLocation(order, parcel);
        for (ArrayNode part : byLocation.values()) {
            ObjectNode variables = Web.JSON.createObjectNode();
            ObjectNode input = variables.putObject("fulfillment").put("notifyCustomer", true);
            input.set("lineItemsByFulfillmentOrder", part);
            if (!parcel.labels().isEmpty()) {
                input.set("trackingInfo", tracking(parcel));
            }
            String complaint = GraphQl.complaint(shop.ask(Queries.FULFIL, variables, false).path("fulfillmentCreate"));
            if (!complaint.isEmpty()) {
                return complaint;
            }
        }
        return byLocation.isEmpty() ? "nothingOpen" : "";
    }

    /** What is still to be fulfilled of the order and is in the parcel; one fulfilment is of one location. */
    private static Map<String, ArrayNode> byLocation(JsonNode order, Parcel parcel) {
        Map<Content, Integer> left = new LinkedHashMap<>();
        parcel.contents().forEach(content -> left.merge(content, content.pieces(), Integer::sum));
        Map<String, ArrayNode> parts = new LinkedHashMap<>();
        for (JsonNode open : order.path("fulfillmentOrders").path("nodes")) {
            if (open.path("status").asString("").matches("OPEN|IN_PROGRESS")) {
                ArrayNode items = Web.JSON.createArrayNode();
                open.path("lineItems").path("nodes").forEach(line -> add(line, parcel.complete(), left, items));
                if (!items.isEmpty()) {
                    parts.computeIfAbsent(open.path("assignedLocation").path("location").path("id").asString(""), at -> Web.JSON.createArrayNode())
                            .addObject().put("fulfillmentOrderId", open.path("id").asString("")).set("fulfillmentOrderLineItems", items);
                }
            }
        }
        return parts;
    }

    private static void add(JsonNode line, boolean all, Map<Content, Integer> left, ArrayNode items) {
        int open = line.path("remainingQuantity").asInt(0);
        int pieces = all ? open : 0;
        for (Content content : all ? Map.<Content, Integer>of().keySet() : left.keySet()) {
            if (pieces == 0 && left.get(content) > 0 && isOf(line.path("lineItem"), content)) {
                pieces = Math.min(open, left.get(content));
                left.merge(content, -pieces, Integer::sum);
            }
        }
        if (pieces > 0) {
            items.addObject().put("id", line.path("id").asString("")).put("quantity", pieces);
        }
    }

    private static boolean isOf(JsonNode line, Content content) {
        String id = line.path("id").asString("");
        return content.line().isEmpty() ? line.path("sku").asString("").equals(content.sku()) : id.endsWith("/" + content.line());
    }
}
