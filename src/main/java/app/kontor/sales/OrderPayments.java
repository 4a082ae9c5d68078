package app.kontor.sales;

import app.kontor.db.Tx;
import app.kontor.value.OrderId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What was paid for many orders at once: for upper features, inside their transaction. */
public final class OrderPayments {
    private OrderPayments() {}

    /** The payments that were booked here, oldest first; orders without any are left out. */
    public static Map<OrderId, List<BookedPayment>> of(Tx tx, Collection<OrderId> orders) {
        return PaymentStore.of(tx, orders).stream().collect(Collectors.groupingBy(BookedPayment::order));
    }

    /** Books the payments one after the other, and makes their orders paid, in full or in part. @param source a word for where they come from */
    public static void book(Tx tx, List<BookedPayment> payments, String source) {
        Map<OrderId, SalesOrder> orders = new LinkedHashMap<>();
        Orders.load(tx, payments.stream().map(BookedPayment::order).distinct().toList()).forEach(order -> orders.put(order.id(), order));
        for (BookedPayment payment : payments) {
            orders.computeIfPresent(payment.order(), (id, order) -> order.pay(payment.amount(), payment.at()));
        }
        PaymentStore.insert(tx, payments.stream().map(payment -> complete(payment, Objects.requireNonNull(orders.get(payment.order())))).toList(), source);
        Orders.save(tx, orders.values());
    }

    private static BookedPayment complete(BookedPayment payment, SalesOrder order) {
        String method = payment.method() == null ? order.delivery().paymentMethod() : payment.method();
        return new BookedPayment(payment.order(), payment.amount(), payment.at(), method);
    }
}
