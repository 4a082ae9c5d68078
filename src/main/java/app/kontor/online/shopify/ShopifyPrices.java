package app.kontor.online.shopify;

import app.kontor.exporting.storefront.FeedDispatch.Item;
import app.kontor.online.Storefront.Told;
import app.kontor.online.Web;
import app.kontor.value.BusinessRuleException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prices, the variants of one product at a time; what Shopify answers as the new price is taken, and nothing else. */
record ShopifyPrices(GraphQl shop) {

    /** @throws BusinessRuleException online.currency where the shop's numbers would be another currency's */
    void check(List<Item> items, Currency ours) {
        if (items.stream().anyMatch(item -> item.price() != null)) {
            String theirs = shop.ask(Queries.SHOP, Web.JSON.createObjectNode(), true).path("shop").path("currencyCode").asString("");
            if (!theirs.equals(ours.getCurrencyCode())) {
                throw new BusinessRuleException("online.currency", theirs, ours.getCurrencyCode());
            }
        }
    }

    /** Of what the shop has taken the quantities of. */
    List<Told<Item>> tell(List<Told<Item>> told) {
        Map<String, List<Item>> products = new LinkedHashMap<>();
        List<Told<Item>> all = new ArrayList<>();
        for (Told<Item> one : told) {
            if (one.why().isEmpty() && one.what().price() != null) {
                products.computeIfAbsent(one.what().parent(), product -> new ArrayList<>()).add(one.what());
            } else {
                all.add(one);
            }
        }
        products.forEach((product, items) -> all.addAll(told(product, items)));
        return all;
    }

    private List<Told<Item>> told(String product, List<Item> items) {
        ObjectNode variables = Web.JSON.createObjectNode().put("product", product);
        ArrayNode variants = variables.putArray("variants");
        items.forEach(item -> variants.addObject().put("id", item.variant()).put("price", String.valueOf(item.price())));
        JsonNode answer = shop.ask(Queries.SET_PRICES, variables, true).path("productVariantsBulkUpdate");
        Map<String, String> now = new HashMap<>();
        answer.path("productVariants").forEach(one -> now.put(one.path("id").asString(""), one.path("price").asString("")));
        String complaint = GraphQl.complaint(answer);
        List<Told<Item>> told = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            told.add(new Told<>(item, isNow(item.price(), now.get(item.variant())) ? "" : why(answer.path("userErrors"), i, complaint)));
        }
        return told;
    }

    private static boolean isNow(@Nullable BigDecimal wanted, @Nullable String there) {
        return wanted != null && there != null && there.matches("\\d+(\\.\\d+)?") && new BigDecimal(there).compareTo(wanted) == 0;
    }

    /** The complaint about this place in the list, as in {@code ["variants", "3", "price"]}; else the first one. */
    private static String why(JsonNode errors, int place, String otherwise) {
        for (JsonNode error : errors) {
            if (error.path("field").path(1).asString("").equals("" + place)) {
                return error.path("message").asString("?");
            }
        }
        return otherwise.isEmpty() ? "?" : otherwise;
    }
}
