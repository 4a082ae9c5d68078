package app.kontor.sales;

import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.SALES_ORDER;

import app.kontor.db.Tx;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/** The SQL of the self-check: orders whose numbers contradict each other. */
final class OrderCheckStore {
    private OrderCheckStore() {}

    /** Numbers of orders whose parts do not add up to their total, or whose lines do not add up to their goods. */
    static List<String> brokenTotals(Tx tx) {
        var o = SALES_ORDER;
        BigDecimal zero = BigDecimal.ZERO;
        Field<BigDecimal> added = DSL.when(o.TAX_INCLUDED.isTrue(), DSL.inline(zero)).otherwise(DSL.coalesce(o.TAX, zero));
        Field<BigDecimal> sum = o.GOODS.minus(DSL.coalesce(o.DISCOUNT, zero)).plus(DSL.coalesce(o.SHIPPING, zero)).plus(added)
                .plus(DSL.coalesce(o.MARKETPLACE_TAX, zero)).plus(DSL.coalesce(o.ROUNDING, zero));
        Field<BigDecimal> lines = DSL.field(DSL.select(DSL.sum(ORDER_LINE.TOTAL)).from(ORDER_LINE).where(ORDER_LINE.ORDER_ID.eq(o.ID)));
        Condition unknown = DSL.exists(DSL.selectOne().from(ORDER_LINE).where(ORDER_LINE.ORDER_ID.eq(o.ID)).and(ORDER_LINE.TOTAL.isNull()));
        return tx.sql().select(o.NUMBER).from(o)
                .where(o.TOTAL.isNotNull().and(o.GOODS.isNotNull()).and(sum.ne(o.TOTAL)))
                .or(o.GOODS.isNotNull().and(DSL.not(unknown)).and(lines.ne(o.GOODS)))
                .orderBy(o.ID).fetch(Record1::value1);
    }

    /** Numbers of orders of whose lines more has been shipped and cancelled than was ordered. */
    static List<String> brokenLines(Tx tx) {
        Field<BigDecimal> left = ORDER_LINE.QUANTITY.coerce(BigDecimal.class).minus(ORDER_LINE.CANCELLED.coerce(BigDecimal.class))
                .minus(ORDER_LINE.SHIPPED.coerce(BigDecimal.class));
        return tx.sql().selectDistinct(SALES_ORDER.NUMBER).from(SALES_ORDER).join(ORDER_LINE).on(ORDER_LINE.ORDER_ID.eq(SALES_ORDER.ID))
                .where(left.lt(BigDecimal.ZERO)).fetch(Record1::value1);
    }
}
