package app.kontor.sales;

import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import app.kontor.value.CustomerId;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Percent;
import app.kontor.value.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order with its lines. Its axes are independent stored facts; the verbs return a changed order or throw the rule that
 * forbids it.
 *
 * @param number Kontor's own, "K-1001"
 * @param channelNumber the number that the customer and the storefront know
 * @param holdReason why it waits; null unless on hold
 */
public record SalesOrder(
        OrderId id,
        String number,
        ChannelId channel,
        String channelNumber,
        @Nullable CustomerId customer,
        Placed placed,
        @Nullable Instant paidAt,
        @Nullable LocalDate shipBy,
        Status status,
        Charges charges,
        TaxSource taxSource,
        Money paid,
        Delivery delivery,
        List<OrderLine> lines,
        List<OrderTax> taxes) {

    /** The five axes, and why an order is on hold. */
    public record Status(
            OrderState state,
            @Nullable String holdReason,
            PaymentState payment,
            AllocationState allocation,
            ShipmentState shipment,
            InvoiceState invoice) {
        public static final Status NEW = new Status(
                OrderState.OPEN, null, PaymentState.OPEN, AllocationState.NONE, ShipmentState.NONE, InvoiceState.NONE);

        public Status with(OrderState next, @Nullable String reason) {
            return new Status(next, reason, payment, allocation, shipment, invoice);
        }

        public Status with(PaymentState next) {
            return new Status(state, holdReason, next, allocation, shipment, invoice);
        }

        public Status with(AllocationState next) {
            return new Status(state, holdReason, payment, next, shipment, invoice);
        }

        public Status with(ShipmentState next) {
            return new Status(state, holdReason, payment, allocation, next, invoice);
        }

        public Status with(InvoiceState next) {
            return new Status(state, holdReason, payment, allocation, shipment, next);
        }
    }

    /** Who gets it and how; addresses as the order stated them. */
    public record Delivery(
            Address billing,
            Address shipping,
            @Nullable String email,
            @Nullable String vatId,
            @Nullable String shippingMethod,
            @Nullable String paymentMethod,
            @Nullable String note,
            @Nullable String language) {}

    public SalesOrder hold(String reason) {
        return moved(OrderState.HOLD, reason);
    }

    public SalesOrder release() {
        if (status.state() != OrderState.HOLD) {
            throw new BusinessRuleException("order.notOnHold", number);
        }
        return moved(OrderState.OPEN, null);
    }

    /** Cancels what has not been shipped; an order of which something has left is closed instead. */
    public SalesOrder cancel() {
        OrderState next = status.shipment() == ShipmentState.NONE ? OrderState.CANCELLED : OrderState.CLOSED;
        if (next == OrderState.CLOSED && status.state() == OrderState.HOLD) {
            return release().cancel();
        }
        List<OrderLine> cancelled = lines.stream().map(l -> l.withCancelled(l.open())).toList();
        return with(cancelled).moved(next, null).with(AllocationState.NONE);
    }

    /** Ships quantities in the channel's units; closes the order when nothing is left open. */
    public SalesOrder ship(Map<OrderLineId, Quantity> quantities) {
        if (status.state() != OrderState.OPEN) {
            throw new BusinessRuleException("order.notOpen", number);
        }
        List<OrderLine> shipped = lines.stream()
                .map(l -> l.withShipped(quantities.getOrDefault(l.id(), Quantity.ZERO)))
                .toList();
        if (shipped.stream().anyMatch(l -> l.open().isNegative())) {
            throw new BusinessRuleException("order.shipsTooMuch", number);
        }
        boolean done = shipped.stream().allMatch(l -> l.open().isZero());
        SalesOrder result = with(shipped).with(done ? ShipmentState.SHIPPED : ShipmentState.PARTIAL);
        return done ? result.moved(OrderState.CLOSED, null) : result;
    }

    /** Books a payment; the first one that covers the total is when the order was paid. */
    public SalesOrder pay(Money amount, Instant at) {
        if (!amount.isPositive()) {
            throw new BusinessRuleException("order.nothingToPay", number);
        }
        Money sum = paid.plus(amount);
        boolean all = charges.total() == null || sum.compareTo(charges.total()) >= 0;
        return new SalesOrder(id, number, channel, channelNumber, customer, placed, all && paidAt == null ? at : paidAt, shipBy,
                status.with(all ? PaymentState.PAID : PaymentState.PARTIAL), charges, taxSource, sum, delivery, lines, taxes);
    }

    /** What the customer still owes. @throws BusinessRuleException order.totalUnknown */
    public Money open() {
        if (charges.total() == null) {
            throw new BusinessRuleException("order.totalUnknown", number);
        }
        return charges.total().minus(paid);
    }

    /**
     * Whether anybody may still change what was agreed.
     *
     * @throws BusinessRuleException order.posted, order.finished
     */
    public void requireEditable() {
        if (status.invoice() != InvoiceState.NONE) {
            throw new BusinessRuleException("order.posted", number);
        }
        if (status.state() != OrderState.OPEN && status.state() != OrderState.HOLD) {
            throw new BusinessRuleException("order.finished", number);
        }
    }

    /** With the tax that the law gives it: added to net prices, or contained. @param percents of each line, empty to leave them */
    public SalesOrder taxed(@Nullable Money tax, boolean included, List<@Nullable Percent> percents) {
        List<OrderLine> rated = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rated.add(lines.get(i).rated(percents.isEmpty() ? null : percents.get(i)));
        }
        Charges c = charges;
        Charges stated = new Charges(c.currency(), c.goods(), c.discount(), c.shipping(), tax, included, null, null, c.refunded(), null);
        SalesOrder result = with(rated).with(stated.withTotal(stated.sum()).withRounding());
        return result.withPaymentOf(result.charges.total());
    }

    /** What was paid may be too little or enough for another total. */
    private SalesOrder withPaymentOf(@Nullable Money total) {
        if (total == null || status.payment() == PaymentState.REFUNDED) {
            return this;
        }
        boolean all = paid.compareTo(total) >= 0 && (paid.isPositive() || status.payment() == PaymentState.PAID);
        return with(status.with(all ? PaymentState.PAID : paid.isPositive() ? PaymentState.PARTIAL : PaymentState.OPEN));
    }

    /** Whether stock may be promised and goods may leave. */
    public boolean isOpen() {
        return status.state() == OrderState.OPEN;
    }

    public SalesOrder with(AllocationState next) {
        return with(status.with(next));
    }

    public SalesOrder with(ShipmentState next) {
        return with(status.with(next));
    }

    public SalesOrder with(InvoiceState next) {
        return with(status.with(next));
    }

    public SalesOrder with(List<OrderLine> changed) {
        return new SalesOrder(id, number, channel, channelNumber, customer, placed, paidAt, shipBy, status, charges, taxSource,
                paid, delivery, changed, taxes);
    }

    public SalesOrder with(Delivery changed) {
        return new SalesOrder(id, number, channel, channelNumber, customer, placed, paidAt, shipBy, status, charges, taxSource,
                paid, changed, lines, taxes);
    }

    public SalesOrder with(Charges changed) {
        return new SalesOrder(id, number, channel, channelNumber, customer, placed, paidAt, shipBy, status, changed, taxSource,
                paid, delivery, lines, taxes);
    }

    public SalesOrder shipBy(@Nullable LocalDate day) {
        return new SalesOrder(id, number, channel, channelNumber, customer, placed, paidAt, day, status, charges, taxSource,
                paid, delivery, lines, taxes);
    }

    public SalesOrder with(Status changed) {
        return new SalesOrder(id, number, channel, channelNumber, customer, placed, paidAt, shipBy, changed, charges, taxSource,
                paid, delivery, lines, taxes);
    }

    private SalesOrder moved(OrderState next, @Nullable String reason) {
        if (!status.state().mayBecome(next)) {
            throw new BusinessRuleException("order." + next.code() + "Impossible", number, status.state().code());
        }
        return with(status.with(next, reason));
    }
}
