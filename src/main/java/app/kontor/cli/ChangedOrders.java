package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.sales.SalesOrder;
import app.kontor.text.Texts;
import java.util.List;

/** Where orders stand after a command changed them. */
record ChangedOrders(List<Standing> orders) {
    record Standing(String number, String state, String payment, String allocation, String shipment, String invoice) {}

    static ChangedOrders of(List<String> numbers, Shop shop) {
        return new ChangedOrders(shop.orders().resolve(numbers).stream().map(id -> standing(shop.orders().get(id))).toList());
    }

    Answer in(Texts texts) {
        TextTable table = new TextTable(texts, "number", "state", "payment", "allocation", "shipment", "invoice");
        orders.forEach(o -> table.row(o.number, o.state, o.payment, o.allocation, o.shipment, o.invoice));
        return Answer.of(this, table.toString());
    }

    private static Standing standing(SalesOrder order) {
        var status = order.status();
        return new Standing(order.number(), status.state().code(), status.payment().code(), status.allocation().code(),
                status.shipment().code(), status.invoice().code());
    }
}
