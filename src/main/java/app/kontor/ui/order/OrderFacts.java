package app.kontor.ui.order;

import app.kontor.app.Shop;
import app.kontor.catalog.Variant;
import app.kontor.channel.Channel;
import app.kontor.fulfilment.PickLine;
import app.kontor.fulfilment.PickOrder;
import app.kontor.fulfilment.Shipment;
import app.kontor.history.Event;
import app.kontor.importing.plan.OrderOrigin;
import app.kontor.index.Place;
import app.kontor.invoicing.Invoice;
import app.kontor.invoicing.TaxFigures;
import app.kontor.partner.Customer;
import app.kontor.sales.CustomerOrders;
import app.kontor.sales.OrderLine;
import app.kontor.sales.OrderNote;
import app.kontor.sales.OrderState;
import app.kontor.sales.OrderView;
import app.kontor.sales.SalesOrder;
import app.kontor.stock.StockRow;
import app.kontor.ui.orders.OrderWalk;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that the page of an order shows, read at once on a worker thread. */
record OrderFacts(
        SalesOrder order,
        @Nullable Channel channel,
        Goods goods,
        Money money,
        Person person,
        List<Shipment> shipments,
        Told told,
        Neighbours neighbours) {

    /** @param ready what is promised to each line, and where it lies. @param isShort it lacks stock */
    record Goods(
            Map<OrderLineId, List<PickLine>> ready, Map<VariantId, Variant> variants, Map<VariantId, StockRow> stock, boolean isShort) {}

    /** @param tax null where it can't be found. @param obstacle why it can't be invoiced */
    record Money(@Nullable TaxFigures tax, @Nullable BusinessRuleException obstacle, List<Invoice> invoices) {}

    record Person(@Nullable Customer customer, @Nullable CustomerOrders orders) {}

    record Told(List<Event> events, List<OrderNote> notes, @Nullable OrderOrigin origin) {}

    /** The orders above and below it in the list. @param position from 1; 0 if it is in no list */
    record Neighbours(int position, int count, @Nullable OrderId above, @Nullable OrderId below) {}

    /** @param walk code of the list that the user walks through; empty for the open ones, or all */
    static OrderFacts read(Shop shop, OrderId id, String walk) {
        SalesOrder order = shop.orders().get(id);
        Channel channel = shop.channels().all().stream().filter(c -> c.id().equals(order.channel())).findFirst().orElse(null);
        List<Invoice> invoices = shop.invoicing().ofOrder(id);
        Customer customer = order.customer() == null ? null : shop.partners().get(order.customer()).orElse(null);
        return new OrderFacts(order, channel, goods(shop, order), money(shop, order, invoices),
                new Person(customer, customer == null ? null : shop.orders().of(customer.id())),
                shop.fulfilment().shipments(id),
                new Told(shop.history().of(id, invoices.stream().map(Invoice::id).toList()), shop.orderNotes().of(id),
                        shop.importing().origin(id).orElse(null)),
                neighbours(shop, order, walk));
    }

    private static Goods goods(Shop shop, SalesOrder order) {
        Map<OrderLineId, List<PickLine>> ready = new HashMap<>();
        for (PickOrder lying : shop.fulfilment().ready(List.of(order.id()))) {
            ready.putAll(lying.lines().stream().collect(Collectors.groupingBy(PickLine::line)));
        }
        Set<VariantId> ids = order.lines().stream().map(OrderLine::variant).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<VariantId, Variant> variants = shop.catalog().variants(ids);
        Map<VariantId, StockRow> stock = new HashMap<>();
        variants.forEach((variant, v) -> stock.put(variant, shop.stock().row(v.sku())));
        return new Goods(ready, variants, stock, shop.orders().isShort(order.id()));
    }

    private static Money money(Shop shop, SalesOrder order, List<Invoice> invoices) {
        TaxFigures tax;
        try {
            tax = shop.invoicing().figures(order.id());
        } catch (BusinessRuleException unclear) {
            tax = null; // the obstacle says why
        }
        boolean due = invoices.isEmpty() && order.status().state() != OrderState.HISTORY && order.status().state() != OrderState.CANCELLED;
        Optional<BusinessRuleException> obstacle = due ? shop.invoicing().obstacle(order.id()) : Optional.empty();
        return new Money(tax, obstacle.orElse(null), invoices);
    }

    /** Among the open ones for an open order, among all for one that is done, unless the user comes from a list. */
    private static Neighbours neighbours(Shop shop, SalesOrder order, String walk) {
        Place place = shop.orders().place(OrderWalk.of(walk, order.isOpen() ? OrderView.OPEN.code() : "").request(), order.id());
        return new Neighbours(place.position(), place.count(), id(place.previous()), id(place.next()));
    }

    private static @Nullable OrderId id(@Nullable Long row) {
        return row == null ? null : new OrderId(row);
    }

    /** An order that was just sent is in no list of open ones any more; its neighbours still are. */
    OrderFacts walkingOn(@Nullable OrderFacts before) {
        boolean lost = neighbours.position == 0 && before != null && before.order.id().equals(order.id());
        return lost ? new OrderFacts(order, channel, goods, money, person, shipments, told, before.neighbours) : this;
    }

    boolean isOwn() {
        return channel != null && channel.isOwn();
    }

    boolean isEditable() {
        return invoices().isEmpty() && isLive();
    }

    boolean isLive() {
        return order.status().state() == OrderState.OPEN || order.status().state() == OrderState.HOLD;
    }

    List<Invoice> invoices() {
        return money.invoices;
    }

    Address shipTo() {
        return order.delivery().shipping().isEmpty() ? order.delivery().billing() : order.delivery().shipping();
    }

    /** Pieces of the line that stock is promised to. */
    Quantity promised(OrderLine line) {
        return goods.ready.getOrDefault(line.id(), List.of()).stream().map(PickLine::pieces).reduce(Quantity.ZERO, Quantity::plus);
    }

    Quantity missing(OrderLine line) {
        return line.openPieces().minus(promised(line)).max(Quantity.ZERO);
    }

    Quantity wanted() {
        return order.lines().stream().map(OrderLine::openPieces).reduce(Quantity.ZERO, Quantity::plus);
    }

    Quantity allocated() {
        return order.lines().stream().map(this::promised).reduce(Quantity.ZERO, Quantity::plus);
    }

    List<OrderLine> unmatched() {
        return order.lines().stream().filter(l -> l.variant() == null && l.requiresShipping() && l.open().isPositive()).toList();
    }

    String platform() {
        return channel == null ? "" : channel.platform();
    }

    String channelName() {
        return channel == null ? "" : channel.name();
    }
}
