package app.kontor.online.shopify;

import app.kontor.exporting.storefront.FeedDispatch.Item;
import app.kontor.online.GoodsFile;
import app.kontor.online.Storefront.Told;
import app.kontor.online.Web;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Levels by location: their list as Shopify's own inventory export with its ids beside, and quantities back. Each is only set while
 * Shopify has the quantity that we know of; one that was sold meanwhile is left for the next time.
 */
record ShopifyStock(GraphQl shop, Web web) {
    private static final int PAGE = 40;
    private static final int BATCH = 100;
    private static final int OPTIONS = 3;

    byte[] file() {
        GoodsFile file = new GoodsFile("Handle", "Title", "Option1 Name", "Option1 Value", "Option2 Name", "Option2 Value", "Option3 Name",
                "Option3 Value", "SKU", "Location", "Inventory item ID", "Location ID", "Available (not editable)", "Committed (not editable)",
                "Unavailable (not editable)", "On hand (current)", "On hand (new)", "Parent ID", "Variant ID", "Price");
        String after = "";
        int size = PAGE;
        while (true) {
            ObjectNode variables = Web.JSON.createObjectNode().put("first", size).put("after", after.isEmpty() ? null : after);
            JsonNode page;
            try {
                page = shop.ask(Queries.GOODS, variables, true).path("productVariants");
            } catch (GraphQl.TooDear tooMany) {
                size = Math.max(1, size / 2);
                continue;
            }
            page.path("nodes").forEach(variant -> add(variant, file));
            after = page.path("pageInfo").path("endCursor").asString("");
            if (!page.path("pageInfo").path("hasNextPage").asBoolean(false) || after.isEmpty()) {
                return file.bytes();
            }
        }
    }

    private static void add(JsonNode variant, GoodsFile file) {
        boolean tracked = variant.path("inventoryItem").path("tracked").asBoolean(false);
        for (JsonNode level : variant.path("inventoryItem").path("inventoryLevels").path("nodes")) {
            Map<String, Integer> quantities = new HashMap<>();
            level.path("quantities").forEach(one -> quantities.put(one.path("name").asString(""), one.path("quantity").asInt(0)));
            int available = quantities.getOrDefault("available", 0);
            int committed = quantities.getOrDefault("committed", 0);
            int onHand = quantities.getOrDefault("on_hand", 0);
            List<String> row = new ArrayList<>(List.of(variant.path("product").path("handle").asString(""), variant.path("product").path("title").asString("")));
            for (int i = 0; i < OPTIONS; i++) {
                row.add(variant.path("selectedOptions").path(i).path("name").asString(""));
                row.add(variant.path("selectedOptions").path(i).path("value").asString(""));
            }
            row.addAll(List.of(variant.path("sku").asString(""), level.path("location").path("name").asString(""),
                    variant.path("inventoryItem").path("id").asString(""), level.path("location").path("id").asString(""),
                    tracked ? "" + available : "not stocked", "" + committed, "" + Math.max(0, onHand - available - committed), "" + onHand, "",
                    variant.path("product").path("id").asString(""), variant.path("id").asString(""), variant.path("price").asString("")));
            file.add(row);
        }
    }

    void tell(List<Item> items, Consumer<List<Told<Item>>> taken) {
        for (int from = 0; from < items.size(); from += BATCH) {
            web.at(from, items.size());
            taken.accept(told(items.subList(from, Math.min(items.size(), from + BATCH))));
        }
        web.at(items.size(), items.size());
    }

    /** Shopify takes all of a call or none: what it complains of is taken out, and the rest told again. */
    private List<Told<Item>> told(List<Item> items) {
        List<Item> rest = new ArrayList<>(items.stream().filter(item -> item.quantity() != null).toList());
        List<Told<Item>> told = new ArrayList<>(items.stream().filter(item -> item.quantity() == null).map(item -> new Told<>(item, "")).toList());
        while (!rest.isEmpty()) {
            JsonNode errors = shop.ask(Queries.SET_QUANTITIES, input(rest), true).path("inventorySetQuantities").path("userErrors");
            Map<Integer, String> wrong = wrong(errors, rest.size());
            if (errors.isEmpty()) {
                rest.forEach(item -> told.add(new Told<>(item, "")));
                return told;
            }
            if (wrong.isEmpty()) {
                throw web.said(errors.path(0).path("message").asString("?"));
            }
            List<Item> before = List.copyOf(rest);
            wrong.forEach((index, why) -> told.add(new Told<>(before.get(index), why)));
            rest.removeAll(wrong.keySet().stream().map(before::get).toList());
        }
        return told;
    }

    /** Places in the list of quantities, as in {@code ["input", "quantities", "3", "changeFromQuantity"]}. */
    private static Map<Integer, String> wrong(JsonNode errors, int size) {
        Map<Integer, String> wrong = new HashMap<>();
        for (JsonNode error : errors) {
            for (JsonNode part : error.path("field")) {
                if (part.asString("").matches("\\d{1,4}") && Integer.parseInt(part.asString()) < size) {
                    wrong.put(Integer.parseInt(part.asString()),
                            error.path("code").asString("").endsWith("STALE") ? "stale" : error.path("message").asString("?"));
                }
            }
        }
        return wrong;
    }

    private static ObjectNode input(List<Item> items) {
        ObjectNode variables = Web.JSON.createObjectNode().put("key", UUID.randomUUID().toString());
        ObjectNode input = variables.putObject("input").put("name", "available").put("reason", "correction");
        ArrayNode quantities = input.putArray("quantities");
        items.forEach(item -> {
            ObjectNode one = quantities.addObject().put("inventoryItemId", item.id()).put("locationId", item.place())
                    .put("quantity", item.line().now().quantity().value().intValue());
            var was = item.line().was().quantity();
            one.put("changeFromQuantity", was == null ? null : Integer.valueOf(was.value().intValue()));
        });
        return variables;
    }
}
