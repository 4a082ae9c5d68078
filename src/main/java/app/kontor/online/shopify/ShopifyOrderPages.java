package app.kontor.online.shopify;

import app.kontor.online.Storefront.OrderPage;
import app.kontor.online.Web;
import app.kontor.value.BusinessRuleException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders by the moment of their last change. Shopify goes on from a place in its list, so that an order that is changed meanwhile only
 * moves to the end; and not deeper than 25,000 entries, so that now and then a new list begins at the last order's moment.
 */
final class ShopifyOrderPages {
    private static final int MOST = 25;
    private static final int DEEPEST = 20_000;

    private final GraphQl shop;
    private int size = MOST;

    ShopifyOrderPages(GraphQl shop) {
        this.shop = shop;
    }

    /** @param since orders that were changed then or later. @param deep orders of this list before. @param place where it goes on; empty at its beginning */
    record Cursor(Instant since, int deep, String place) {
        static Cursor of(String text) {
            String[] parts = text.split("\\|", 3);
            return new Cursor(Instant.parse(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        }

        @Override
        public String toString() {
            return since + "|" + deep + "|" + place;
        }
    }

    OrderPage page(Cursor cursor) {
        JsonNode orders = asked(cursor);
        List<String> lines = new ArrayList<>();
        Instant newest = null;
        for (JsonNode order : orders.path("nodes")) {
            complete(order);
            lines.add(order.toString());
            newest = changed(order);
        }
        boolean last = !orders.path("pageInfo").path("hasNextPage").asBoolean(false);
        String place = orders.path("pageInfo").path("endCursor").asString("");
        int deep = cursor.deep() + lines.size();
        Cursor next = newest != null && deep > DEEPEST ? new Cursor(newest, 0, "")
                : new Cursor(cursor.since(), deep, place.isEmpty() ? cursor.place() : place);
        return new OrderPage(lines, next.toString(), last, newest, 0);
    }

    private JsonNode asked(Cursor cursor) {
        while (true) {
            ObjectNode variables = Web.JSON.createObjectNode().put("first", size)
                    .put("query", "updated_at:>='" + cursor.since().truncatedTo(ChronoUnit.SECONDS) + "'");
            variables.put("after", cursor.place().isEmpty() ? null : cursor.place());
            try {
                return shop.ask(Queries.ORDERS, variables, true).path("orders");
            } catch (GraphQl.TooDear tooMany) {
                if (size == 1) {
                    throw new BusinessRuleException("online.busy", "Shopify");
                }
                size = size / 2;
            }
        }
    }

    /** An order with more lines than fit into the page gets the rest. */
    private void complete(JsonNode order) {
        if (!(order.path("lineItems") instanceof ObjectNode lines) || !(lines.path("nodes") instanceof ArrayNode all)) {
            throw shop.garbled();
        }
        JsonNode part = lines;
        while (part.path("pageInfo").path("hasNextPage").asBoolean(false)) {
            ObjectNode variables = Web.JSON.createObjectNode().put("id", order.path("id").asString(""))
                    .put("after", part.path("pageInfo").path("endCursor").asString(""));
            part = shop.ask(Queries.MORE_LINES, variables, true).path("order").path("lineItems");
            part.path("nodes").forEach(all::add);
        }
        lines.remove("pageInfo");
    }

    private static Instant changed(JsonNode order) {
        try {
            return Instant.parse(order.path("updatedAt").asString(""));
        } catch (DateTimeException nonsense) {
            throw new BusinessRuleException("online.odd", order.path("name").asString("?"));
        }
    }
}
