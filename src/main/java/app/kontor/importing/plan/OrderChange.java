package app.kontor.importing.plan;

import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.sales.AllocationState;
import app.kontor.sales.InvoiceState;
import app.kontor.sales.OrderLine;
import app.kontor.sales.OrderState;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.ShipmentState;
import app.kontor.value.Address;
import app.kontor.value.OrderLineId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings to an existing order what the channel says differently and the plan takes. What would move stock or take back work is
 * never done silently: the order is put on hold with the question.
 */
final class OrderChange {
    private final SalesOrder order;
    private final ImportedOrder merged;
    private final OrderBuilder builder;
    private final Set<String> taken;
    private final Set<String> all;

    OrderChange(SalesOrder order, OrderPlan plan, OrderBuilder builder) {
        this.order = order;
        this.merged = plan.merged();
        this.builder = builder;
        this.taken = plan.changes().stream().filter(FieldChange::taken).map(FieldChange::field).collect(Collectors.toSet());
        this.all = plan.changes().stream().map(FieldChange::field).collect(Collectors.toSet());
    }

    /** Nothing of it has been promised, shipped or invoiced. */
    static boolean isUntouched(SalesOrder order) {
        return order.status().allocation() == AllocationState.NONE
                && order.status().invoice() == InvoiceState.NONE
                && (order.status().shipment() == ShipmentState.NONE || order.status().state() == OrderState.HISTORY);
    }

    /** Whether the channel cancelled what has not left yet: its stock is free again. */
    boolean cancels() {
        return taken.contains("cancelled") && order.status().shipment() == ShipmentState.NONE
                && order.status().state() != OrderState.HISTORY;
    }

    SalesOrder changed(LongSupplier ids) {
        List<OrderLine> lines = taken.contains("lines") ? lines(ids) : order.lines();
        SalesOrder result = with(lines, delivery());
        if (order.status().state() == OrderState.HISTORY) {
            return result.with(builder.status(merged, result.lines()));
        }
        result = paid(result);
        if (cancels()) {
            return result.cancel();
        }
        String question = question();
        if (question != null) {
            return result.with(result.status().with(OrderState.HOLD, question));
        }
        boolean hasLinesNow = "hold.noLines".equals(order.status().holdReason()) && !lines.isEmpty();
        return hasLinesNow ? result.release() : result;
    }

    private SalesOrder with(List<OrderLine> lines, SalesOrder.Delivery delivery) {
        boolean invoiced = order.status().invoice() != InvoiceState.NONE;
        var stated = builder.charges(merged.charges(), lines, order.charges().currency());
        return new SalesOrder(
                order.id(), order.number(), order.channel(), order.channelNumber(), order.customer(), order.placed(),
                order.paidAt() != null ? order.paidAt() : merged.paidAt(), order.shipBy(), order.status(),
                invoiced ? order.charges() : stated, OrderBuilder.taxSource(merged), order.paid(), delivery, lines,
                invoiced ? order.taxes() : OrderBuilder.taxes(merged, order.charges().currency()));
    }

    private SalesOrder paid(SalesOrder o) {
        PaymentState stated = builder.payment(merged);
        if (!taken.contains("payment") || stated == PaymentState.OPEN) {
            return o;
        }
        boolean isPaid = stated == PaymentState.PAID && o.charges().total() != null;
        return new SalesOrder(
                o.id(), o.number(), o.channel(), o.channelNumber(), o.customer(), o.placed(), o.paidAt(), o.shipBy(),
                o.status().with(stated), o.charges(), o.taxSource(), isPaid ? o.charges().total() : o.paid(), o.delivery(),
                o.lines(), o.taxes());
    }

    private @Nullable String question() {
        boolean live = order.status().state() == OrderState.OPEN || order.status().state() == OrderState.HOLD;
        if (!live) {
            return null;
        }
        if (taken.contains("cancelled")) {
            return "hold.cancelledElsewhere";
        }
        if (taken.contains("fulfilment") && merged.fulfilment() == FulfilmentStatus.FULFILLED) {
            return "hold.fulfilledElsewhere";
        }
        boolean refunded = merged.payment() == PaymentStatus.REFUNDED || merged.payment() == PaymentStatus.VOIDED;
        if (taken.contains("payment") && refunded) {
            return "hold.refundedElsewhere";
        }
        return all.contains("lines") && !taken.contains("lines") ? "hold.linesChanged" : null;
    }

    /** Lines keep their identity; a line that the channel does not list any more stays, for a person to decide. */
    private List<OrderLine> lines(LongSupplier ids) {
        Map<String, OrderLine> there = new HashMap<>();
        order.lines().forEach(l -> there.putIfAbsent(key(l.channelLine(), l.sku(), l.name(), there), l));
        List<OrderLine> result = new ArrayList<>();
        Map<String, OrderLine> seen = new HashMap<>();
        for (ImportedLine line : merged.lines()) {
            String key = key(line.id(), line.sku(), line.name(), seen);
            OrderLine before = there.remove(key);
            OrderLineId id = before != null ? before.id() : new OrderLineId(ids.getAsLong());
            OrderLine now = builder.line(line, result.size() + 1, id, order.charges().currency());
            OrderLine kept = before == null || now.variant() != null ? now : keepMatch(now, before);
            seen.put(key, kept);
            result.add(kept);
        }
        result.addAll(there.values());
        return result;
    }

    private static OrderLine keepMatch(OrderLine now, OrderLine before) {
        return before.variant() == null ? now : now.matched(before.variant(), before.factor(), before.taxClass());
    }

    private static String key(
            @Nullable String id, @Nullable String sku, String name, Map<String, OrderLine> seen) {
        String base = id != null ? id : sku + "|" + name;
        int twin = 0;
        while (seen.containsKey(base + "|" + twin)) {
            twin++;
        }
        return base + "|" + twin;
    }

    private SalesOrder.Delivery delivery() {
        SalesOrder.Delivery here = order.delivery();
        ImportedOrder.Party said = merged.party();
        Address billing = taken.contains("billingAddress") ? said.billing() : here.billing();
        Address shipping = taken.contains("shippingAddress") ? said.shipping() : here.shipping();
        return new SalesOrder.Delivery(
                billing, shipping,
                taken.contains("email") ? said.email() : here.email(),
                taken.contains("vatId") ? said.vatId() : here.vatId(),
                taken.contains("shippingMethod") ? said.shippingMethod() : here.shippingMethod(),
                taken.contains("paymentMethod") ? said.paymentMethod() : here.paymentMethod(),
                taken.contains("note") ? said.note() : here.note(),
                here.language());
    }
}
