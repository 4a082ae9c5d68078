package app.kontor.ui.orders;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.sales.BulkVerb;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.List;

/** A shop with orders of several storefronts in every state, imported from files made here: what screens are looked at with. */
public final class OrdersShop {
    private static final List<String> NAMES = List.of("Anna Bergmann", "Šárka Nováková", "Café Morgenrot GmbH", "J. van Dijk",
            "Clara Lindqvist", "Thomas Oberhuber", "Marie Lefèvre", "Ilse Hagedorn", "Teehaus am Markt", "Róisín Byrne",
            "Peter Zimmermann", "Giulia Conti", "Lukas Brandt", "Atelier Nord ApS", "Eva Horváth");
    private static final List<String> COUNTRIES = List.of(
            "DE", "CZ", "DE", "NL", "SE", "AT", "FR", "DE", "DE", "IE", "DE", "IT", "DE", "DK", "HU");
    private static final List<String> CHANNELS = List.of("Haus & Herd", "Etsy", "Kontorhaus", "Amazon");
    private static final List<String> GOODS = List.of("MUG-NRD-OAT", "TEA-SEN-100", "WHISK-80", "BOWL-RKU", "CAD-COP");
    private static final List<String> TITLES = List.of("Stoneware mug Nordlys, oat, 320 ml", "Sencha Fukamushi, tin, 100 g",
            "Bamboo whisk Chasen, 80 prongs", "Raku bowl, glazed by hand", "Copper tea caddy");
    private static final List<String> PRICES = List.of("29.50", "16.90", "22.00", "48.00", "64.00");

    private OrdersShop() {}

    /** About 40 orders: allocated as far as the stock goes, some shipped and invoiced, held, unpaid, cancelled, one in doubt. */
    public static Given filled() {
        Given given = Given.shop();
        for (int i = 0; i < GOODS.size(); i++) {
            given.product(GOODS.get(i), TITLES.get(i));
            given.onHand(GOODS.get(i), 40 - 9 * i, "B-0" + (i + 1));
        }
        given.channel(CHANNELS.get(0), "shopify").channel(CHANNELS.get(1), "etsy").channel(CHANNELS.get(2), "woocommerce")
                .channel(CHANNELS.get(3), "amazon");
        for (int c = 0; c < CHANNELS.size(); c++) {
            List<ShopifyOrder> orders = new ArrayList<>();
            for (int i = c; i < 40; i += CHANNELS.size()) {
                orders.add(order(i));
            }
            given.imports(new ImportRequest(List.of(ShopifyOrder.file("orders-" + c + ".csv", orders)), ReadOptions.RECOGNISE, CHANNELS.get(c)));
        }
        given.shop.fulfilment().allocate();
        List<OrderId> ids = java.util.stream.IntStream.range(0, 40).mapToObj(i -> given.orders.resolve("#" + (1001 + i))).toList();
        given.shop.sendingOut().ship(ids.subList(0, 6), ShipRequest.complete("DHL", "00340434161094021501"));
        given.shop.invoicing().post(ids.subList(0, 4));
        given.orders.each(List.of(ids.get(20), ids.get(33)), new BulkVerb.Hold("Customer wants to change the address"));
        given.orders.each(List.of(ids.get(26)), new BulkVerb.Cancel());
        return given;
    }

    private static ShopifyOrder order(int i) {
        int n = NAMES.size();
        String day = "2026-11-%02d".formatted(2 + i / 2);
        ShopifyOrder order = ShopifyOrder.of(1001 + i)
                .of(NAMES.get(i % n), "customer" + i % n + "@example.com", "1%04d".formatted(i % n))
                .with("Shipping Name", NAMES.get(i % n))
                .with("Shipping Country", COUNTRIES.get(i % n))
                .with("Created at", day + " 0" + i % 9 + ":1" + i % 6 + ":00 +0100")
                .with("Paid at", day + " 09:30:00 +0100")
                .with("Shipping", i % 3 == 0 ? "4.90" : "0.00")
                .with("Shipping Method", "DHL Paket")
                .with("Payment Method", "Shopify Payments");
        if (i % 11 == 4) {
            order = order.with("Notes", "It is a birthday present, please no invoice in the parcel. Thank you!");
        }
        for (int line = 0; line <= i % 3; line++) {
            int good = (i + line * 2) % GOODS.size();
            order = order.line(1 + (i + line) % 2, GOODS.get(good), TITLES.get(good), PRICES.get(good));
        }
        return i % 9 == 7 ? order.unpaid() : order;
    }
}
