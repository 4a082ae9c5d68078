package app.kontor.sales;

import static app.kontor.schema.Tables.SALES_ORDER;

import app.kontor.db.Tx;
import app.kontor.value.CustomerId;
import app.kontor.value.Money;
import java.util.Currency;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The SQL of what one customer has ordered. */
final class CustomerOrdersStore {
    private CustomerOrdersStore() {}

    static CustomerOrders of(Tx tx, CustomerId customer) {
        var o = SALES_ORDER;
        Condition theirs = o.CUSTOMER_ID.eq(customer).and(o.STATE.ne(OrderState.CANCELLED.code()));
        Condition waits = theirs.and(o.PAYMENT.in(PaymentState.OPEN.code(), PaymentState.PARTIAL.code()))
                .and(o.STATE.ne(OrderState.HISTORY.code()));
        List<Money> sums = tx.sql().select(o.CURRENCY, DSL.sum(o.TOTAL)).from(o).where(theirs).and(o.TOTAL.isNotNull())
                .groupBy(o.CURRENCY).orderBy(o.CURRENCY)
                .fetch(r -> Money.rounded(r.value2(), Currency.getInstance(r.value1())));
        return new CustomerOrders(tx.sql().fetchCount(o, theirs),
                tx.sql().select(DSL.min(o.PLACED_ON)).from(o).where(theirs).fetchSingle().value1(), sums,
                tx.sql().fetchCount(o, waits),
                tx.sql().select(o.ID).from(o).where(theirs).orderBy(o.PLACED_SORT.desc(), o.ID.desc()).limit(1).fetchOne(o.ID));
    }
}
