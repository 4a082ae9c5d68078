package app.kontor.trials;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.value.OrderId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is done in every shop, one after the other; each trial does some of it. */
final class Errands {
    private Errands() {}

    static void everything(Given shop) {
        stock(shop);
        orders(shop, 9001);
        match(shop);
        shop.shop.fulfilment().allocate();
        ship(shop, 9002, 9004);
        invoice(shop, 9002);
        papers(shop);
        shop.orders.cancel(ids(shop, 9006));
    }

    static void stock(Given shop) {
        shop.product("T-1").onHand("T-1", 30).product("T-2").onHand("T-2", 5, "R-1");
        shop.imports(new InputFile("stock.csv", "SKU,Quantity\nT-1,40\nT-2,12\n".getBytes(StandardCharsets.UTF_8)));
    }

    /** Six orders from this number on. */
    static void orders(Given shop, int first) {
        List<ShopifyOrder> orders = new ArrayList<>();
        for (int n = first; n < first + 6; n++) {
            orders.add(ShopifyOrder.of(n).line(2, "T-1", "10.00").line(1, n % 2 == 0 ? "T-2" : "NEW-" + n, "7.50"));
        }
        shop.imports(ShopifyOrder.file("orders-" + first + ".csv", orders));
    }

    static void match(Given shop) {
        shop.shop.matching().create(shop.shop.matching().unmatched().stream().map(t -> t.text()).toList());
    }

    static void ship(Given shop, int... numbers) {
        shop.shop.sendingOut().ship(ids(shop, numbers), ShipRequest.complete("DHL", "0034"));
    }

    static void invoice(Given shop, int... numbers) {
        shop.shop.invoicing().post(ids(shop, numbers));
    }

    static void papers(Given shop) {
        shop.shop.invoicePaper().complete();
    }

    static List<OrderId> ids(Given shop, int... numbers) {
        List<OrderId> ids = new ArrayList<>();
        for (int number : numbers) {
            ids.add(shop.numbered("#" + number).id());
        }
        return ids;
    }
}
