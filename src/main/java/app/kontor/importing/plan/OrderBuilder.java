package app.kontor.importing.plan;

import app.kontor.channel.Channel;
import app.kontor.importing.CashOnDelivery;
import app.kontor.importing.ImportedDate;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.sales.AllocationState;
import app.kontor.sales.Charges;
import app.kontor.sales.InvoiceState;
import app.kontor.sales.OrderLine;
import app.kontor.sales.OrderState;
import app.kontor.sales.OrderTax;
import app.kontor.sales.PaymentState;
import app.kontor.sales.Placed;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.ShipmentState;
import app.kontor.sales.TaxSource;
import app.kontor.value.Money;
import app.kontor.value.OrderLineId;
import app.kontor.value.Percent;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the shop's order of what a channel said: the one place where "stated" becomes "is". */
final class OrderBuilder {
    private static final int PLACED_TEXT = 80;

    private final Channel channel;
    private final Currency home;
    private final LineMatcher matcher;

    OrderBuilder(Channel channel, Currency home, LineMatcher matcher) {
        this.channel = channel;
        this.home = home;
        this.matcher = matcher;
    }

    /** Whether the channel says that it is over: such an order is kept as history, never worked on. */
    static boolean isHistory(ImportedOrder o) {
        return Boolean.TRUE.equals(o.cancelled())
                || o.fulfilment() == FulfilmentStatus.FULFILLED
                || o.payment() == PaymentStatus.REFUNDED
                || o.payment() == PaymentStatus.VOIDED;
    }

    /** A new order with everything but its id, numbers and customer, which are drawn for all orders of a file at once. */
    SalesOrder build(ImportedOrder o, NewOrders.Drawn drawn, LongSupplier ids) {
        Currency currency = currency(o);
        List<OrderLine> lines = lines(o, currency, ids);
        Charges charges = charges(o.charges(), lines, currency);
        SalesOrder.Status status = status(o, lines);
        boolean isPaid = status.payment() == PaymentState.PAID || status.payment() == PaymentState.REFUNDED;
        Money paid = isPaid && charges.total() != null ? charges.total() : Money.zero(currency);
        return new SalesOrder(
                drawn.id(), drawn.number(), channel.id(), o.number(), drawn.customer(), placed(o.placed()), o.paidAt(), null,
                status, charges, taxSource(o), paid, delivery(o), lines, taxes(o, currency));
    }

    Currency currency(ImportedOrder o) {
        return o.charges().currency() == null ? home : Currency.getInstance(o.charges().currency());
    }

    SalesOrder.Status status(ImportedOrder o, List<OrderLine> lines) {
        boolean fulfilled = o.fulfilment() == FulfilmentStatus.FULFILLED;
        boolean some = lines.stream().anyMatch(l -> l.shipped().isPositive());
        ShipmentState shipment = fulfilled ? ShipmentState.SHIPPED : some ? ShipmentState.PARTIAL : ShipmentState.NONE;
        String reason = isHistory(o) ? null : holdReason(o);
        OrderState state = isHistory(o) ? OrderState.HISTORY : reason != null ? OrderState.HOLD : OrderState.OPEN;
        return new SalesOrder.Status(state, reason, payment(o), AllocationState.NONE, shipment, InvoiceState.NONE);
    }

    /** Key of the sentence that says why the order has to wait; null if nothing is in its way. */
    private static @Nullable String holdReason(ImportedOrder o) {
        if (o.lines().isEmpty()) {
            return "hold.noLines";
        }
        return o.payment() == PaymentStatus.PAID && isCashOnCollection(o) ? "hold.cashOnCollection" : null;
    }

    /** R45: what such a channel calls paid has not been paid yet. */
    private static boolean isCashOnCollection(ImportedOrder o) {
        return CashOnDelivery.isMeantBy(o.party().paymentMethod());
    }

    PaymentState payment(ImportedOrder o) {
        return switch (o.payment()) {
            case PAID, PARTIALLY_REFUNDED -> isCashOnCollection(o) ? PaymentState.OPEN : PaymentState.PAID;
            case REFUNDED -> PaymentState.REFUNDED;
            case PARTIAL -> PaymentState.PARTIAL;
            case UNKNOWN, UNPAID, AUTHORIZED, VOIDED -> PaymentState.OPEN;
        };
    }

    private Placed placed(ImportedDate date) {
        Instant at = date.instantIn(channel.zone());
        Instant start = date.dayIn(channel.zone()).atStartOfDay(channel.zone()).toInstant();
        String text = date.text().substring(0, Math.min(PLACED_TEXT, date.text().length()));
        return new Placed(at, date.dayIn(channel.zone()), text, at != null ? at : start);
    }

    SalesOrder.Delivery delivery(ImportedOrder o) {
        ImportedOrder.Party p = o.party();
        return new SalesOrder.Delivery(p.billing(), p.shipping(), p.email(), p.vatId(), p.shippingMethod(), p.paymentMethod(),
                p.note(), null);
    }

    static TaxSource taxSource(ImportedOrder o) {
        boolean stated = o.charges().tax() != null || !o.charges().taxes().isEmpty()
                || o.lines().stream().anyMatch(l -> l.tax() != null || l.taxPercent() != null);
        return stated ? TaxSource.FILE : TaxSource.UNKNOWN;
    }

    private List<OrderLine> lines(ImportedOrder o, Currency currency, LongSupplier ids) {
        List<ImportedLine> stated = o.lines();
        boolean all = o.fulfilment() == FulfilmentStatus.FULFILLED;
        return Stream.iterate(0, i -> i < stated.size(), i -> i + 1)
                .map(i -> line(stated.get(i), i + 1, new OrderLineId(ids.getAsLong()), currency))
                .map(l -> all ? l.withShipped(l.open()) : l)
                .toList();
    }

    OrderLine line(ImportedLine l, int position, OrderLineId id, Currency currency) {
        var match = matcher.match(l);
        return new OrderLine(
                id, position, match.map(m -> m.variant().id()).orElse(null),
                match.map(LineMatcher.Match::factor).orElse(Quantity.ONE), l.id(), l.sku(), l.name(), l.quantity(),
                Quantity.ZERO, l.fulfilled(), unitPrice(l.unitPrice(), currency), money(l.total(), currency),
                money(l.discount(), currency), money(l.tax(), currency),
                percent(l.taxPercent()),
                match.map(m -> m.variant().taxClass()).orElse(null), l.requiresShipping());
    }

    /** Goods are the sum of the lines as they are stored, so that what a file states to a tenth of a cent still adds up. */
    Charges charges(ImportedOrder.Charges c, List<OrderLine> lines, Currency currency) {
        boolean known = !lines.isEmpty() && lines.stream().allMatch(l -> l.total() != null);
        Money goods = known
                ? Money.sum(currency, lines.stream().map(OrderLine::total).map(Objects::requireNonNull).toList())
                : money(c.goods(), currency);
        Charges parts = new Charges(
                currency, goods, money(c.discount(), currency), money(c.shipping(), currency), money(c.tax(), currency),
                c.taxIncluded(), money(c.marketplaceTax(), currency), null, money(c.refunded(), currency), null);
        boolean isSummed = c.total() == null && goods != null && parts.shipping() != null;
        return parts.withTotal(isSummed ? parts.sum() : money(c.total(), currency)).withRounding();
    }

    static List<OrderTax> taxes(ImportedOrder o, Currency currency) {
        return o.charges().taxes().stream()
                .map(t -> new OrderTax(t.name(), percent(t.percent()),
                        Money.rounded(t.amount(), currency)))
                .toList();
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : Money.rounded(amount, currency);
    }

    private static @Nullable Percent percent(@Nullable BigDecimal value) {
        return value == null ? null : new Percent(value.setScale(4, RoundingMode.HALF_UP));
    }

    private static @Nullable UnitPrice unitPrice(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : new UnitPrice(amount.setScale(4, RoundingMode.HALF_UP), currency);
    }
}
