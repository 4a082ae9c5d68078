package app.kontor.online.woocommerce;

import app.kontor.online.Reply;
import app.kontor.online.Storefront.Label;
import app.kontor.online.Storefront.Parcel;
import app.kontor.online.Web;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parcels that have left: by the tracking plugin that the shop has, else by a note that the customer gets; and the order is completed
 * with its last one. Both are looked for before, because an answer can have been lost.
 */
final class WooTracking {
    private static final String ORDERS = "/wp-json/wc/v3/orders/";
    private static final List<String> PLUGINS = List.of("wc-shipment-tracking/v3", "wc-ast/v3");

    private final Web web;
    private @Nullable String plugin;
    private final List<String> carriers = new ArrayList<>();

    WooTracking(Web web) {
        this.web = web;
    }

    /** @return why not; empty if the shop knows it now */
    String ship(Parcel parcel) {
        String id = parcel.order().isEmpty() ? parcel.number() : parcel.order();
        Reply order = id.matches("\\d{1,18}") ? web.get(ORDERS + id + "?_fields=id,number,status") : null;
        if (order == null || order.status() == 404 || order.isGood() && !order.body().path("number").asString("").equals(parcel.number())) {
            return "unknown";
        }
        String status = WooShop.good(web, order).body().path("status").asString("");
        parcel.labels().forEach(label -> track(id, label, parcel.shippedOn()));
        if (parcel.last() && !status.equals("completed")) {
            WooShop.good(web, web.send("PUT", ORDERS + id, Web.JSON.createObjectNode().put("status", "completed"), true));
        }
        return "";
    }

    private void track(String id, Label label, LocalDate shippedOn) {
        String path = "/wp-json/" + plugin() + "/orders/" + id + "/shipment-trackings";
        if (plugin().isEmpty() || !carriers.contains(label.carrier())) {
            note(id, label);
        } else if (!has(WooShop.good(web, web.get(path)).body(), "tracking_number", label.tracking())) {
            ObjectNode body = Web.JSON.createObjectNode().put("tracking_provider", label.carrier()).put("tracking_number", label.tracking())
                    .put("date_shipped", shippedOn.toString());
            WooShop.good(web, web.send("POST", path, body, false));
        }
    }

    private void note(String id, Label label) {
        String path = ORDERS + id + "/notes";
        if (!has(WooShop.good(web, web.get(path)).body(), "note", label.tracking())) {
            ObjectNode body = Web.JSON.createObjectNode().put("note", (label.carrier() + " " + label.tracking()).strip()).put("customer_note", true);
            WooShop.good(web, web.send("POST", path, body, false));
        }
    }

    private static boolean has(JsonNode list, String name, String tracking) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(one -> one.path(name).asString("").contains(tracking));
    }

    /** Which plugin the shop has, asked once; empty for none. Without the carrier's name in its list it takes no number. */
    private String plugin() {
        if (plugin == null) {
            Reply index = web.get("/wp-json/?_fields=namespaces");
            List<String> there = new ArrayList<>();
            index.body().path("namespaces").forEach(name -> there.add(name.asString("")));
            plugin = PLUGINS.stream().filter(there::contains).findFirst().orElse("");
            Reply known = plugin.isEmpty() ? null : web.get("/wp-json/" + plugin + "/shipment-trackings/providers");
            if (known != null && known.isGood()) {
                known.body().forEach(group -> group.propertyNames().forEach(carriers::add));
            }
        }
        return plugin;
    }
}
