package app.kontor.ui.orders;

import app.kontor.app.Shop;
import app.kontor.channel.Channel;
import app.kontor.fulfilment.PickLine;
import app.kontor.fulfilment.PickOrder;
import app.kontor.fulfilment.Shipment;
import app.kontor.history.Event;
import app.kontor.invoicing.Invoice;
import app.kontor.sales.OrderLine;
import app.kontor.sales.SalesOrder;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the preview shows of an order.
 *
 * @param promised pieces of each line that stock is promised to
 * @param isShort  neither promised nor free stock suffices
 * @param story    what was done to it, newest first
 */
record OrderDetails(
        SalesOrder order,
        @Nullable Channel channel,
        Map<OrderLineId, Quantity> promised,
        boolean isShort,
        List<Shipment> shipments,
        List<Invoice> invoices,
        List<Event> story) {

    /** Asks the use cases; on a worker thread. */
    static OrderDetails read(Shop shop, OrderId id) {
        SalesOrder order = shop.orders().get(id);
        Channel channel = shop.channels().all().stream().filter(c -> c.id().equals(order.channel())).findFirst().orElse(null);
        Map<OrderLineId, Quantity> promised = new HashMap<>();
        for (PickOrder ready : shop.fulfilment().ready(List.of(id))) {
            for (PickLine line : ready.lines()) {
                promised.merge(line.line(), line.pieces(), Quantity::plus);
            }
        }
        List<Invoice> invoices = shop.invoicing().ofOrder(id);
        return new OrderDetails(order, channel, promised, shop.orders().isShort(id), shop.fulfilment().shipments(id), invoices,
                shop.history().of(id, invoices.stream().map(Invoice::id).toList()));
    }

    /** Pieces still to ship. */
    Quantity wanted() {
        return order.lines().stream().map(OrderLine::openPieces).reduce(Quantity.ZERO, Quantity::plus);
    }

    Quantity allocated() {
        return promised.values().stream().reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Pieces of the line that nothing is promised to. */
    Quantity missing(OrderLine line) {
        return line.openPieces().minus(promised.getOrDefault(line.id(), Quantity.ZERO)).max(Quantity.ZERO);
    }

    String platform() {
        return channel == null ? "" : channel.platform();
    }

    String channelName() {
        return channel == null ? "" : channel.name();
    }
}
