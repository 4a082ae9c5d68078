package app.kontor.invoicing;

import app.kontor.sales.OrderLine;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Money;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What earlier invoices took of an order.
 *
 * @param paid how much of the order's payments they have used
 * @param lastShipped when goods last left; null if none has
 */
record Invoiced(Map<OrderLineId, Quantity> quantities, BigDecimal paid, @Nullable LocalDate lastShipped) {
    static final Invoiced NOTHING = new Invoiced(Map.of(), BigDecimal.ZERO, null);

    Quantity of(OrderLineId line) {
        return quantities.getOrDefault(line, Quantity.ZERO);
    }

    boolean isNothing() {
        return quantities.isEmpty();
    }

    Share share(OrderLine line, Posting posting) {
        Quantity before = of(line.id());
        return new Share(before, before.plus(posting.of(line.id())), line.quantity());
    }

    /**
     * What is due to be invoiced of an order: what has left, or everything that was not cancelled as long as nothing
     * has. Lines that need no shipping come with the first invoice.
     */
    Posting due(SalesOrder order, LocalDate today) {
        boolean hasShipped = order.lines().stream().anyMatch(l -> l.shipped().isPositive());
        Map<OrderLineId, Quantity> quantities = new HashMap<>();
        for (OrderLine line : order.lines()) {
            boolean isShipped = hasShipped && line.requiresShipping();
            Quantity wanted = isShipped ? line.shipped() : line.quantity().minus(line.cancelled());
            Quantity open = wanted.minus(of(line.id()));
            if (open.isPositive()) {
                quantities.put(line.id(), open);
            }
        }
        return new Posting(order, quantities, hasShipped && lastShipped != null ? lastShipped : today);
    }

    /** Whether nothing will be left to invoice after this posting. */
    boolean isLast(Posting posting) {
        return posting.order().lines().stream().allMatch(l -> of(l.id())
                        .plus(posting.of(l.id()))
                        .compareTo(l.quantity().minus(l.cancelled()))
                >= 0);
    }

    /** How much of what the customer has paid is left for an invoice over this sum. */
    Money paidOf(SalesOrder order, Money toPay) {
        Money total = order.charges().total();
        boolean isPaid = total != null && order.paid().compareTo(total) >= 0;
        Money left = new Money(order.paid().amount().subtract(paid), toPay.currency());
        Money zero = Money.zero(toPay.currency());
        if (isPaid || left.compareTo(toPay) >= 0) {
            return toPay;
        }
        return left.isNegative() ? zero : left;
    }
}
