package app.kontor.sales;

import static app.kontor.schema.Tables.CHANNEL;
import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.SALES_ORDER;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/** The SQL of orders that are still to be done: which may go out, which wait for stock, which are held. */
final class OpenOrderStore {
    private OpenOrderStore() {}

    static List<OrderId> ready(Tx tx) {
        return tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER)
                .where(SALES_ORDER.STATE.eq(OrderState.OPEN.code())).and(SALES_ORDER.ALLOCATION.eq(AllocationState.FULL.code()))
                .orderBy(SALES_ORDER.PLACED_SORT, SALES_ORDER.ID).fetch(Record1::value1);
    }

    /** Open orders with something to ship that have no full allocation, oldest first by the field; paid ones, or of a channel that does not wait. */
    static List<OrderId> allocatable(Tx tx, boolean byPayment) {
        Field<?> first = byPayment ? SALES_ORDER.PAID_AT : SALES_ORDER.PLACED_SORT;
        return tx.sql().select(SALES_ORDER.ID)
                .from(SALES_ORDER).join(CHANNEL).on(CHANNEL.ID.eq(SALES_ORDER.CHANNEL_ID))
                .where(mayBePromised())
                .orderBy(first.asc().nullsLast(), SALES_ORDER.PLACED_SORT, SALES_ORDER.ID)
                .fetch(Record1::value1);
    }

    /** What the same orders as of {@link #allocatable} wait for, summed up by the database. */
    static WaitingGoods waiting(Tx tx) {
        Field<BigDecimal> pieces = DSL.sum(ORDER_LINE.QUANTITY.coerce(BigDecimal.class)
                .minus(ORDER_LINE.CANCELLED.coerce(BigDecimal.class)).minus(ORDER_LINE.SHIPPED.coerce(BigDecimal.class))
                .times(ORDER_LINE.FACTOR.coerce(BigDecimal.class)));
        Map<VariantId, Quantity> open = new HashMap<>();
        tx.sql().select(ORDER_LINE.VARIANT_ID, pieces)
                .from(SALES_ORDER).join(CHANNEL).on(CHANNEL.ID.eq(SALES_ORDER.CHANNEL_ID))
                .join(ORDER_LINE).on(ORDER_LINE.ORDER_ID.eq(SALES_ORDER.ID))
                .where(mayBePromised()).and(ORDER_LINE.VARIANT_ID.isNotNull()).and(ORDER_LINE.REQUIRES_SHIPPING)
                .groupBy(ORDER_LINE.VARIANT_ID)
                .forEach(r -> open.put(r.value1(), new Quantity(r.value2().stripTrailingZeros())));
        return new WaitingGoods(open, tx.sql().select(SALES_ORDER.ID)
                .from(SALES_ORDER).join(CHANNEL).on(CHANNEL.ID.eq(SALES_ORDER.CHANNEL_ID))
                .where(mayBePromised()).and(SALES_ORDER.ALLOCATION.ne(AllocationState.NONE.code()))
                .fetch(Record1::value1));
    }

    static List<OrderId> held(Tx tx, Collection<OrderId> ids, String reason) {
        List<OrderId> held = new ArrayList<>();
        for (List<OrderId> part : Chunks.of(ids)) {
            held.addAll(tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER)
                    .where(Chunks.in(SALES_ORDER.ID, part)).and(SALES_ORDER.HOLD_REASON.eq(reason))
                    .fetch(Record1::value1));
        }
        return held;
    }

    private static Condition mayBePromised() {
        return SALES_ORDER.STATE.eq(OrderState.OPEN.code())
                .and(SALES_ORDER.ALLOCATION.ne(AllocationState.FULL.code()))
                .and(SALES_ORDER.PAYMENT.eq(PaymentState.PAID.code()).or(CHANNEL.ALLOCATES_UNPAID));
    }
}
