package app.kontor.sales;

import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.BIN;
import static app.kontor.schema.Tables.LOCATION;
import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.STOCK_LEVEL;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.value.BinId;
import app.kontor.value.OrderId;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/** The SQL of the rule when an order lacks stock. */
final class ShortOrders {
    static final Field<BigDecimal> WANTED = sum(ORDER_LINE.QUANTITY.coerce(BigDecimal.class)
            .minus(ORDER_LINE.CANCELLED.coerce(BigDecimal.class))
            .minus(ORDER_LINE.SHIPPED.coerce(BigDecimal.class))
            .mul(ORDER_LINE.FACTOR.coerce(BigDecimal.class)));

    private static final Field<BigDecimal> FREE = sum(STOCK_LEVEL.ON_HAND.coerce(BigDecimal.class)
            .minus(STOCK_LEVEL.ALLOCATED.coerce(BigDecimal.class)));

    private ShortOrders() {}

    /** All paid orders that lack stock. Those alone that want more of some goods than are free are looked at closely. */
    static List<OrderId> all(Tx tx) {
        Map<VariantId, BigDecimal> free = tx.sql().select(STOCK_LEVEL.VARIANT_ID, FREE).from(STOCK_LEVEL)
                .where(STOCK_LEVEL.BIN_ID.notIn(quarantine(tx))).groupBy(STOCK_LEVEL.VARIANT_ID).fetchMap(STOCK_LEVEL.VARIANT_ID, FREE);
        Set<OrderId> wanting = tx.sql().select(ORDER_LINE.ORDER_ID, ORDER_LINE.VARIANT_ID, WANTED)
                .from(SALES_ORDER).join(ORDER_LINE).on(ORDER_LINE.ORDER_ID.eq(SALES_ORDER.ID))
                .where(SALES_ORDER.STATE.eq(OrderState.OPEN.code())).and(SALES_ORDER.ALLOCATION.ne(AllocationState.FULL.code()))
                .and(SALES_ORDER.PAYMENT.eq(PaymentState.PAID.code())).and(ORDER_LINE.REQUIRES_SHIPPING)
                .groupBy(ORDER_LINE.ORDER_ID, ORDER_LINE.VARIANT_ID).having(WANTED.gt(BigDecimal.ZERO))
                .fetch().stream()
                .filter(goods -> goods.value3().compareTo(free.getOrDefault(goods.value2(), BigDecimal.ZERO)) > 0)
                .map(goods -> goods.value1()).collect(Collectors.toSet());
        return Chunks.of(wanting).stream().flatMap(part -> of(tx, part).stream()).toList();
    }

    /** Those of the orders that lack stock. */
    static List<OrderId> of(Tx tx, Collection<OrderId> ids) {
        return tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER).where(Chunks.in(SALES_ORDER.ID, ids)).and(rule(tx)).fetch(SALES_ORDER.ID);
    }

    /**
     * Goods by goods: what is promised to the order and what is free to promise are less than it waits for. It is asked of thousands of
     * orders at once, therefore each looks into one table only: no promise to add up where there is none, no way from a bin to its location.
     */
    private static Condition rule(Tx tx) {
        Condition none = SALES_ORDER.ALLOCATION.eq(AllocationState.NONE.code());
        Field<BigDecimal> promised = when(none, inline(BigDecimal.ZERO))
                .otherwise(orZero(select(sum(ALLOCATION.QUANTITY.coerce(BigDecimal.class))).from(ALLOCATION)
                        .where(ALLOCATION.ORDER_ID.eq(SALES_ORDER.ID)).and(ALLOCATION.VARIANT_ID.eq(ORDER_LINE.VARIANT_ID))));
        Field<BigDecimal> free = orZero(select(FREE).from(STOCK_LEVEL).where(STOCK_LEVEL.VARIANT_ID.eq(ORDER_LINE.VARIANT_ID)).and(STOCK_LEVEL.BIN_ID.notIn(quarantine(tx))));
        Condition lacks = exists(selectOne().from(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.eq(SALES_ORDER.ID)).and(ORDER_LINE.REQUIRES_SHIPPING)
                .groupBy(ORDER_LINE.VARIANT_ID).having(WANTED.gt(promised.plus(free))));
        return SALES_ORDER.STATE.eq(OrderState.OPEN.code()).and(SALES_ORDER.ALLOCATION.ne(AllocationState.FULL.code())).and(lacks);
    }

    private static List<BinId> quarantine(Tx tx) {
        return tx.sql().select(BIN.ID).from(BIN).join(LOCATION).on(LOCATION.ID.eq(BIN.LOCATION_ID)).where(LOCATION.QUARANTINE.isTrue())
                .fetch(BIN.ID);
    }

    private static Field<BigDecimal> orZero(Select<Record1<BigDecimal>> sum) {
        return coalesce(field(sum), inline(BigDecimal.ZERO));
    }
}
