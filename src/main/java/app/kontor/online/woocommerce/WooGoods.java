package app.kontor.online.woocommerce;

import app.kontor.exporting.storefront.FeedDispatch.Item;
import app.kontor.online.GoodsFile;
import app.kontor.online.Reply;
import app.kontor.online.Storefront.Told;
import app.kontor.online.Web;
import app.kontor.value.BusinessRuleException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Products and variations: their list with WooCommerce's own ids, and their quantities and prices back, a hundred at a time. */
record WooGoods(Web web) {
    private static final int SIZE = 100;
    private static final String PRODUCTS = "/wp-json/wc/v3/products";

    byte[] file() {
        GoodsFile file = new GoodsFile("ID", "Type", "SKU", "Name", "Parent ID", "Stock", "Regular price");
        each(PRODUCTS + "?status=any&", product -> {
            String id = product.path("id").asString("");
            file.add(row(product, product.path("type").asString("simple"), product.path("name").asString(""), ""));
            if (product.path("type").asString("").equals("variable")) {
                each(PRODUCTS + "/" + id + "/variations?", one -> file.add(row(one, "variation", product.path("name").asString(""), id)));
            }
        });
        return file.bytes();
    }

    /** Page by page in the order of their ids, which nothing changes. */
    private void each(String path, Consumer<JsonNode> take) {
        for (int page = 1; ; page++) {
            Reply reply = WooShop.good(web, web.get(path + "orderby=id&order=asc&per_page=" + SIZE + "&page=" + page
                    + "&_fields=id,type,sku,name,manage_stock,stock_quantity,regular_price"));
            reply.body().forEach(take);
            if (reply.body().size() < SIZE) {
                return;
            }
        }
    }

    /** What the shop does not count, or counts for all variations together, stays so: a quantity would make it sold out one day. */
    private static List<String> row(JsonNode goods, String type, String name, String parent) {
        boolean counted = goods.path("manage_stock").isBoolean() && goods.path("manage_stock").booleanValue();
        return List.of(goods.path("id").asString(""), type, goods.path("sku").asString(""), name, parent,
                counted ? goods.path("stock_quantity").asString("") : "not stocked", goods.path("regular_price").asString(""));
    }

    /**
     * A shop whose key may not see its settings does not say in which currency it sells: then its owner has to know.
     *
     * @throws BusinessRuleException online.currency where the shop's numbers would be another currency's
     */
    void check(List<Item> items, Currency ours) {
        if (items.stream().anyMatch(item -> item.price() != null)) {
            String theirs = currency();
            if (!theirs.isEmpty() && !theirs.equals(ours.getCurrencyCode())) {
                throw new BusinessRuleException("online.currency", theirs, ours.getCurrencyCode());
            }
        }
    }

    private String currency() {
        try {
            Reply said = web.get("/wp-json/wc/v3/data/currencies/current?_fields=code");
            return said.isGood() ? said.body().path("code").asString("") : "";
        } catch (BusinessRuleException hidden) {
            if (!hidden.key().equals("online.refused")) {
                throw hidden;
            }
            return ""; // of a key that is worth nothing the prices will be refused, too
        }
    }

    void tell(List<Item> items, Consumer<List<Told<Item>>> taken) {
        Map<String, List<Item>> byParent = new LinkedHashMap<>();
        items.forEach(item -> byParent.computeIfAbsent(item.parent(), parent -> new ArrayList<>()).add(item));
        int done = 0;
        for (Map.Entry<String, List<Item>> family : byParent.entrySet()) {
            String path = family.getKey().isEmpty() ? PRODUCTS + "/batch" : PRODUCTS + "/" + family.getKey() + "/variations/batch";
            for (int from = 0; from < family.getValue().size(); from += SIZE) {
                List<Item> some = family.getValue().subList(from, Math.min(family.getValue().size(), from + SIZE));
                web.at(done, items.size());
                taken.accept(told(path, some));
                done += some.size();
            }
        }
        web.at(items.size(), items.size());
    }

    private List<Told<Item>> told(String path, List<Item> items) {
        ObjectNode body = Web.JSON.createObjectNode();
        ArrayNode update = body.putArray("update");
        items.forEach(item -> update.add(update(item)));
        Reply reply = WooShop.good(web, web.send("POST", path, body, true));
        Map<String, String> errors = new HashMap<>();
        reply.body().path("update").forEach(one -> errors.put(one.path("id").asString(""), one.path("error").path("message").asString("")));
        return items.stream().map(item -> new Told<>(item, errors.getOrDefault(item.id(), "?"))).toList();
    }

    private static ObjectNode update(Item item) {
        ObjectNode one = Web.JSON.createObjectNode().put("id", Long.parseLong(item.id()));
        if (item.quantity() != null) {
            one.put("stock_quantity", item.quantity().value().intValue());
        }
        return item.price() == null ? one : one.put("regular_price", item.price().toPlainString());
    }
}
