package app.kontor.history;

import app.kontor.Given;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.List;

/** All that a person sees of orders, products, stock and settings; not the log, which grows. */
final class Seen {
    private Seen() {}

    static List<String> of(Given shop, OrderId... orders) {
        List<String> all = new ArrayList<>();
        List.of(orders).forEach(o -> all.add(shop.get(o).toString()));
        List.of(orders).forEach(o -> all.add(shop.shop.fulfilment().shipments(o).toString()));
        shop.shop.catalog().find("", 99).variants().forEach(v -> all.add(v + " " + shop.stock.row(v.sku())));
        all.add(shop.shop.matching().unmatched().toString());
        all.add(shop.shop.settings().get().all().toString());
        return all;
    }
}
