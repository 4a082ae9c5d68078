package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.history.Event;
import app.kontor.invoicing.Invoice;
import app.kontor.sales.FoundOrders;
import app.kontor.sales.OrderFilter;
import app.kontor.sales.OrderNote;
import app.kontor.sales.SalesOrder;
import app.kontor.text.Texts;
import app.kontor.value.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One order as {@code kontor order show} prints it. @param timeline newest first */
record OrderShown(OrdersAnswer.Order order, SalesOrder.Delivery delivery, List<OrderNote> notes, List<String> invoices, List<Happened> timeline) {

    /** @param changes what it did to the order and to what belongs to it, as the rows say it */
    record Happened(Instant at, String user, String kind, String subject, String id, boolean undone, List<Change> changes) {}

    record Change(String table, String what, Map<String, String> before, Map<String, String> after) {}

    static OrderShown of(Shop shop, OrderId id) {
        SalesOrder order = shop.orders().get(id);
        FoundOrders found = shop.orders().find(new OrderFilter(null, null, order.number()), 1);
        List<Invoice> invoices = shop.invoicing().ofOrder(id);
        List<Event> events = shop.history().of(id, invoices.stream().map(Invoice::id).toList());
        return new OrderShown(OrdersAnswer.of(found).orders().getFirst(), order.delivery(), shop.orderNotes().of(id),
                invoices.stream().map(Invoice::number).toList(), events.stream().map(OrderShown::happened).toList());
    }

    Answer in(Texts texts) {
        TextTable head = new TextTable(texts, "number", "channel", "placed", "customer", "state", "payment", "allocation", "shipment",
                "invoice", ">total", "currency");
        head.row(order.number(), order.channel(), order.placedAt(), order.customer(), order.state(), order.payment(), order.allocation(),
                order.shipment(), order.invoice(), order.total() == null ? null : order.total().amount(), order.currency());
        TextTable lines = new TextTable(texts, ">quantity", "sku", "name", ">shipped", ">cancelled", ">total");
        order.lines().forEach(l -> lines.row(l.quantity(), l.sku(), l.name(), l.shipped(), l.cancelled(),
                l.total() == null ? null : l.total().amount()));
        TextTable events = new TextTable(texts, "at", "user", "what");
        timeline.forEach(h -> events.row(h.at, h.user, texts.get("command." + h.kind, counted(h.subject))));
        TextTable written = new TextTable(texts, "at", "user", "note");
        notes.forEach(n -> written.row(n.writtenAt(), n.author(), n.text()));
        return Answer.of(this, head.toString(), lines.toString(), notes.isEmpty() ? "" : written.toString(), events.toString());
    }

    /** Some sentences count: theirs is a number. */
    private static Object counted(String subject) {
        return subject.matches("[0-9]{1,9}") ? (Object) Long.valueOf(subject) : subject;
    }

    private static Happened happened(Event event) {
        var c = event.command();
        return new Happened(c.at(), c.user(), c.kind(), c.subject(), c.id().value().toString(), c.undone(), event.changes().stream()
                .map(r -> new Change(r.table(), r.made() ? "made" : r.gone() ? "gone" : "changed", r.before(), r.after()))
                .toList());
    }
}
