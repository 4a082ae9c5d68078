package app.kontor.sales;

import static app.kontor.schema.Tables.PAYMENT;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.PaymentRecord;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/** The SQL of payments. */
final class PaymentStore {
    private PaymentStore() {}

    static List<BookedPayment> of(Tx tx, Collection<OrderId> orders) {
        List<BookedPayment> found = new ArrayList<>();
        for (List<OrderId> part : Chunks.of(orders)) {
            found.addAll(tx.sql().selectFrom(PAYMENT).where(Chunks.in(PAYMENT.ORDER_ID, part)).orderBy(PAYMENT.ID).fetch(row -> new BookedPayment(
                    row.getOrderId(), new Money(row.getAmount(), Currency.getInstance(row.getCurrency())), row.getPaidAt(), row.getMethod())));
        }
        return found;
    }

    static void insert(Tx tx, List<BookedPayment> payments, String source) {
        tx.insert(payments.stream().map(p -> new PaymentRecord(tx.newId(), p.order(), p.amount().amount(), p.amount().currency().getCurrencyCode(),
                p.at(), p.method(), source, tx.command().id())).toList());
    }

    /** One payment of an order, made now and in the way that the order says. */
    static void insert(Tx tx, SalesOrder order, Money amount, String source) {
        insert(tx, List.of(new BookedPayment(order.id(), amount, tx.now(), order.delivery().paymentMethod())), source);
    }
}
