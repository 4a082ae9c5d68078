package app.kontor;

import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.INVOICE_LINE;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.SHIPMENT_LINE;
import static app.kontor.schema.Tables.STOCK_LEVEL;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.sales.AllocationState;
import app.kontor.sales.Charges;
import app.kontor.sales.InvoiceState;
import app.kontor.sales.OrderLine;
import app.kontor.sales.OrderState;
import app.kontor.sales.Orders;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.ShipmentState;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What holds in every shop at every moment. Remembers the invoices that it has seen: they never change. */
final class Books {
    private final Map<String, String> invoices = new TreeMap<>();

    /** All that a shop holds, as far as it was read. */
    private record Facts(
            List<SalesOrder> orders,
            Map<OrderLineId, Quantity> promised,
            Map<OrderLineId, Quantity> sent,
            Map<OrderLineId, Quantity> invoiced,
            Set<OrderId> withInvoice) {}

    void check(Given shop) {
        assertThat(shop.stock.check()).as("ledger and allocations are what the levels say").isEmpty();
        assertThat(shop.shop.history().firstBroken()).as("the chain of commands is whole").isEmpty();
        Facts facts = facts(shop);
        for (SalesOrder order : facts.orders) {
            lines(order, facts);
            state(order);
            allocation(order, facts);
            shipment(order);
            assertThat(order.status().invoice() == InvoiceState.NONE).as("invoice of %s", order.number())
                    .isEqualTo(!facts.withInvoice.contains(order.id()));
            charges(order);
        }
        invoices(shop);
    }

    /** Everything that a person sees, for comparing a shop with itself. */
    static List<Object> everything(Given shop) {
        List<Object> all = new ArrayList<>(orders(shop));
        all.addAll(shop.db.<List<String>>read(tx -> tx.sql().selectFrom(STOCK_LEVEL).fetch().map(r -> r.toString()).stream().sorted().toList()));
        all.addAll(shop.shop.history().list(10_000));
        all.addAll(shop.shop.settings().get().all().entrySet());
        return all;
    }

    static List<SalesOrder> orders(Given shop) {
        return shop.db.read(tx -> Orders.load(tx, tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER).orderBy(SALES_ORDER.ID)
                .fetch(SALES_ORDER.ID)));
    }

    private static Facts facts(Given shop) {
        List<SalesOrder> orders = orders(shop);
        return shop.db.read(tx -> {
            Map<OrderLineId, Quantity> promised = new HashMap<>();
            tx.sql().selectFrom(ALLOCATION).forEach(a -> promised.merge(a.getOrderLineId(), a.getQuantity(), Quantity::plus));
            Map<OrderLineId, Quantity> sent = new HashMap<>();
            tx.sql().selectFrom(SHIPMENT_LINE).forEach(l -> sent.merge(l.getOrderLineId(), l.getQuantity(), Quantity::plus));
            Map<OrderLineId, Quantity> invoiced = new HashMap<>();
            tx.sql().selectFrom(INVOICE_LINE).forEach(l -> invoiced.merge(l.getOrderLineId(), l.getQuantity(), Quantity::plus));
            Set<OrderId> withInvoice = Set.copyOf(tx.sql().selectDistinct(INVOICE.ORDER_ID).from(INVOICE).fetch(INVOICE.ORDER_ID));
            return new Facts(orders, promised, sent, invoiced, withInvoice);
        });
    }

    private static void lines(SalesOrder order, Facts facts) {
        for (OrderLine line : order.lines()) {
            String name = order.number() + " line " + line.position();
            assertThat(line.open().isNegative()).as("%s: shipped + cancelled <= quantity", name).isFalse();
            assertThat(facts.promised.getOrDefault(line.id(), Quantity.ZERO)).as("%s: promised <= open", name)
                    .isLessThanOrEqualTo(line.openPieces());
            assertThat(facts.sent.getOrDefault(line.id(), Quantity.ZERO)).as("%s: in shipments <= shipped", name)
                    .isLessThanOrEqualTo(line.shipped());
            assertThat(facts.invoiced.getOrDefault(line.id(), Quantity.ZERO)).as("%s: invoiced <= quantity", name)
                    .isLessThanOrEqualTo(line.quantity());
        }
    }

    private static void state(SalesOrder order) {
        SalesOrder.Status status = order.status();
        boolean nothingOpen = order.lines().stream().allMatch(l -> l.open().isZero());
        assertThat(status.holdReason() != null).as("%s has a reason to wait", order.number()).isEqualTo(status.state() == OrderState.HOLD);
        if (status.state() == OrderState.CANCELLED || status.state() == OrderState.CLOSED) {
            assertThat(nothingOpen).as("%s is %s with nothing open", order.number(), status.state()).isTrue();
        }
        if (status.state() == OrderState.CANCELLED) {
            assertThat(status.shipment()).as("%s is cancelled, nothing has left", order.number()).isEqualTo(ShipmentState.NONE);
        }
        if (status.state() == OrderState.OPEN) {
            assertThat(nothingOpen).as("%s is open with nothing left to do", order.number()).isFalse();
        }
    }

    private static void allocation(SalesOrder order, Facts facts) {
        boolean any = order.lines().stream().anyMatch(l -> facts.promised.containsKey(l.id()));
        boolean all = order.lines().stream()
                .allMatch(l -> facts.promised.getOrDefault(l.id(), Quantity.ZERO).compareTo(l.openPieces()) >= 0);
        boolean live = order.status().state() == OrderState.OPEN || order.status().state() == OrderState.HOLD;
        String name = order.number() + " " + order.status();
        assertThat(any && !live).as("%s holds stock", name).isFalse();
        switch (order.status().allocation()) {
            case NONE -> assertThat(any).as("%s: promised nothing", name).isFalse();
            case PARTIAL -> assertThat(any && !all).as("%s: promised a part", name).isTrue();
            case FULL -> assertThat(all && live).as("%s: promised all", name).isTrue();
        }
        assertThat(order.status().allocation() == AllocationState.NONE || live).isTrue();
    }

    private static void shipment(SalesOrder order) {
        boolean some = order.lines().stream().anyMatch(l -> l.shipped().isPositive());
        boolean all = order.lines().stream().allMatch(l -> l.open().isZero());
        String name = order.number() + " " + order.status();
        switch (order.status().shipment()) {
            case NONE -> assertThat(some).as("%s: nothing has left", name).isFalse();
            case PARTIAL -> assertThat(some).as("%s: some has left", name).isTrue();
            case SHIPPED -> assertThat(all).as("%s: all has left", name).isTrue();
        }
    }

    private static void charges(SalesOrder order) {
        Charges c = order.charges();
        if (c.total() != null && c.goods() != null) {
            assertThat(c.sum().plus(c.rounding())).as("%s: total = sum + rounding", order.number()).isEqualTo(c.total());
        }
        if (order.status().payment() == PaymentState.PAID && c.total() != null) {
            assertThat(order.paid()).as("%s is paid", order.number()).isGreaterThanOrEqualTo(c.total());
        }
        if (order.status().payment() == PaymentState.OPEN) {
            assertThat(order.paid().isZero()).as("%s is unpaid", order.number()).isTrue();
        }
    }

    private void invoices(Given shop) {
        assertThat(shop.shop.invoicing().check().isOk()).as("invoices are whole and without gaps").isTrue();
        Map<String, String> now = new TreeMap<>();
        shop.db.read(tx -> tx.sql().selectFrom(INVOICE).fetch())
                .forEach(r -> now.put(r.getNumber(), r.getSnapshotHash() + r.getSnapshot() + r.getTotal() + r.getIssuedOn()));
        assertThat(now).as("what was posted stays as it was").containsAllEntriesOf(invoices);
        invoices.putAll(now);
    }
}
