package app.kontor.cli;

import app.kontor.sales.FoundOrders;
import app.kontor.sales.OrderLine;
import app.kontor.sales.OrderRef;
import app.kontor.sales.SalesOrder;
import app.kontor.text.Texts;
import app.kontor.value.Money;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders as {@code kontor orders} prints them. */
record OrdersAnswer(int count, List<Order> orders) {

    /** @param placedAt the instant, or the day alone where the channel said no more */
    record Order(
            String number, String channel, String channelNumber, Map<String, String> refs, String placedAt, @Nullable Instant paidAt,
            String state, @Nullable String holdReason, String payment, String allocation, String shipment, String invoice,
            @Nullable String customer, String currency, @Nullable Money goods, @Nullable Money discount, @Nullable Money shipping,
            @Nullable Money tax, @Nullable Boolean taxIncluded, @Nullable Money marketplaceTax, @Nullable Money rounding,
            @Nullable Money refunded, @Nullable Money total, Money paid, List<Line> lines) {}

    record Line(
            @Nullable String sku, String name, Quantity quantity, Quantity shipped, Quantity cancelled,
            @Nullable UnitPrice unitPrice, @Nullable Money total, @Nullable Money tax) {}

    static OrdersAnswer of(FoundOrders found) {
        List<Order> orders = found.orders().stream()
                .map(order -> order(order, found.channels().getOrDefault(order.channel(), ""),
                        found.refs().getOrDefault(order.id(), List.of())))
                .toList();
        return new OrdersAnswer(found.count(), orders);
    }

    Answer in(Texts texts) {
        TextTable table = new TextTable(
                texts, "number", "channelNumber", "placed", "customer", "state", "payment", "allocation", "shipment", "invoice",
                ">total", "currency");
        orders.forEach(o -> table.row(o.number, o.channelNumber, o.placedAt, o.customer, o.state, o.payment, o.allocation,
                o.shipment, o.invoice, o.total == null ? null : o.total.amount(), o.currency));
        return Answer.of(this, table.toString(), texts.get("cli.orders.count", count, orders.size()));
    }

    private static Order order(SalesOrder o, String channel, List<OrderRef> refs) {
        Map<String, String> names = new TreeMap<>();
        refs.forEach(ref -> names.putIfAbsent(ref.kind(), ref.ref()));
        var status = o.status();
        var charges = o.charges();
        return new Order(
                o.number(), channel, o.channelNumber(), names, placed(o), o.paidAt(), status.state().code(), status.holdReason(),
                status.payment().code(), status.allocation().code(), status.shipment().code(), status.invoice().code(),
                customer(o), charges.currency().getCurrencyCode(), charges.goods(), charges.discount(), charges.shipping(),
                charges.tax(), charges.taxIncluded(), charges.marketplaceTax(), charges.rounding(), charges.refunded(),
                charges.total(), o.paid(), o.lines().stream().map(OrdersAnswer::line).toList());
    }

    private static Line line(OrderLine l) {
        return new Line(l.sku(), l.name(), l.quantity(), l.shipped(), l.cancelled(), l.unitPrice(), l.total(), l.tax());
    }

    private static String placed(SalesOrder order) {
        return order.placed().at() == null ? order.placed().on().toString() : order.placed().at().toString();
    }

    private static @Nullable String customer(SalesOrder order) {
        return Stream.of(order.delivery().billing().displayName(), order.delivery().shipping().displayName())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(order.delivery().email());
    }
}
