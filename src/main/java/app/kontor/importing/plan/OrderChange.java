package app.kontor.importing.plan;

import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.sales.Charges;
import app.kontor.sales.OrderLine;
import app.kontor.sales.OrderState;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import app.kontor.value.Money;
import app.kontor.value.OrderLineId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Brings to an existing order what the channel says differently and the plan takes. What would move stock or take back work is
 * never done silently: the order is put on hold with the question.
 */
final class OrderChange {
    private static final Set<String> AMOUNTS =
            Set.of("lines", "currency", "goods", "discount", "shipping", "tax", "marketplaceTax", "total", "taxes");

    private final SalesOrder order;
    private final ImportedOrder merged;
    private final OrderBuilder builder;
    private final OrderQuestion question;
    private final Set<String> taken;
    private final Currency currency;

    OrderChange(SalesOrder order, OrderPlan plan, OrderBuilder builder) {
        this.order = order;
        this.merged = plan.merged();
        this.builder = builder;
        this.question = new OrderQuestion(order, plan.merged(), plan.changes());
        this.taken = question.taken();
        this.currency = taken.contains("currency") ? builder.currency(merged) : order.charges().currency();
    }

    /** Whether the channel cancelled what has not left yet: its stock is free again. */
    boolean cancels() {
        return question.cancels();
    }

    SalesOrder changed(LongSupplier ids) {
        boolean rebuilt = taken.contains("lines") || taken.contains("currency")
                || order.status().state() == OrderState.HISTORY || question.isCompleted();
        SalesOrder result = with(rebuilt ? lines(ids) : order.lines(), delivery());
        if (order.status().state() == OrderState.HISTORY || question.isCompleted()) {
            SalesOrder paid = paid(result);
            return paid.with(builder.status(merged, result.lines()).with(paid.status().payment()));
        }
        result = paid(result);
        if (cancels()) {
            return result.cancel();
        }
        String reason = question.reason();
        if (reason != null) {
            return result.with(result.status().with(OrderState.HOLD, reason));
        }
        return taken.contains("lines") && OrderQuestion.waitsForLines(order) ? result.release() : result;
    }

    private SalesOrder with(List<OrderLine> lines, SalesOrder.Delivery delivery) {
        boolean amounts = taken.stream().anyMatch(AMOUNTS::contains);
        Charges stated = builder.charges(merged.charges(), lines, currency);
        Charges kept = taken.contains("refunded") ? order.charges().withRefunded(stated.refunded()) : order.charges();
        return new SalesOrder(
                order.id(), order.number(), order.channel(), order.channelNumber(), order.customer(), order.placed(),
                order.paidAt() != null && !taken.contains("paidAt") ? order.paidAt() : merged.paidAt(), order.shipBy(), order.status(),
                amounts ? stated : kept, amounts ? OrderBuilder.taxSource(merged) : order.taxSource(),
                taken.contains("currency") ? Money.zero(currency) : order.paid(), delivery, lines,
                amounts ? OrderBuilder.taxes(merged, currency) : order.taxes());
    }

    /** What the channel calls paid is paid in full, of the total as it is now; what has been paid here stays paid. */
    /** Who had paid all of what the channel said has paid all of what it says now. */
    private Money paid(Charges stated) {
        boolean all = order.status().payment() == PaymentState.PAID && order.paid().equals(order.charges().total());
        boolean unknown = order.status().payment() == PaymentState.PAID && order.charges().total() == null;
        return (all || unknown) && stated.total() != null ? stated.total() : order.paid();
    }

    private SalesOrder paid(SalesOrder o) {
        PaymentState stated = builder.payment(merged);
        boolean says = taken.contains("payment") || taken.contains("total") && stated == PaymentState.PAID;
        boolean less = stated == PaymentState.OPEN || stated == PaymentState.PARTIAL && o.status().payment() == PaymentState.PAID;
        if (!says || less) {
            boolean isShort = o.status().payment() == PaymentState.PAID && o.charges().total() != null
                    && o.paid().compareTo(o.charges().total()) < 0;
            return isShort ? o.with(o.status().with(PaymentState.PARTIAL)) : o;
        }
        boolean isPaid = stated == PaymentState.PAID && o.charges().total() != null;
        return new SalesOrder(
                o.id(), o.number(), o.channel(), o.channelNumber(), o.customer(), o.placed(), o.paidAt(), o.shipBy(),
                o.status().with(stated), o.charges(), o.taxSource(), isPaid ? o.charges().total() : o.paid(), o.delivery(),
                o.lines(), o.taxes());
    }

    /** Lines keep their identity; a line that the channel does not list any more stays, for a person to decide. */
    private List<OrderLine> lines(LongSupplier ids) {
        List<OrderLine> there = new ArrayList<>(order.lines());
        List<OrderLine> result = new ArrayList<>();
        for (ImportedLine line : merged.lines()) {
            OrderLine before = there.stream().filter(l -> isSame(l, line)).findFirst().orElse(null);
            there.remove(before);
            OrderLineId id = before != null ? before.id() : new OrderLineId(ids.getAsLong());
            OrderLine now = builder.line(line, result.size() + 1, id, currency);
            result.add(before == null ? now : keepMatch(now, before));
        }
        result.addAll(there);
        return result.stream().map(this::sent).toList();
    }

    /** What has left of an order that is ours is what we sent; of one that is history, what the channel says. */
    private OrderLine sent(OrderLine line) {
        if (order.status().state() != OrderState.HISTORY && !question.isCompleted()) {
            OrderLine before = order.lines().stream().filter(l -> l.id().equals(line.id())).findFirst().orElse(null);
            OrderLine ours = line.withShipped(line.shipped().negate());
            return before == null ? ours : ours.withShipped(before.shipped()).withCancelled(before.cancelled().minus(line.cancelled()));
        }
        return merged.fulfilment() == FulfilmentStatus.FULFILLED ? line.withShipped(line.open()) : line;
    }

    private static OrderLine keepMatch(OrderLine now, OrderLine before) {
        return before.variant() == null || now.variant() != null ? now : now.matched(before.variant(), before.factor(), before.taxClass());
    }

    /** As {@link Merge} recognises a line of another report. */
    private static boolean isSame(OrderLine here, ImportedLine line) {
        if (here.channelLine() != null && line.id() != null) {
            return here.channelLine().equals(line.id());
        }
        return here.sku() != null && line.sku() != null ? here.sku().equals(line.sku()) : here.name().equals(line.name());
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
