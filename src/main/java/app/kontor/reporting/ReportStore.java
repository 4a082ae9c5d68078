package app.kontor.reporting;

import static app.kontor.schema.Tables.IMPORT_BATCH;
import static app.kontor.schema.Tables.INVOICE;
import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.SHIPMENT;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static app.kontor.schema.Tables.VARIANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.kontor.db.Tx;
import app.kontor.sales.OrderState;
import app.kontor.value.Quantity;
import app.kontor.value.ShipmentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** The SQL of figures: sums by the shop's days. */
final class ReportStore {
    private static final int A_DAY = 1;
    private static final int PAGE = 500;

    private ReportStore() {}

    /** What sold most since that day, with what it sold in as many days before. */
    static List<Mover> movers(Tx tx, ZoneId zone, LocalDate since, int limit) {
        LocalDate before = since.minusDays(7);
        Field<BigDecimal> pieces = ORDER_LINE.QUANTITY.coerce(BigDecimal.class).minus(ORDER_LINE.CANCELLED.coerce(BigDecimal.class))
                .mul(ORDER_LINE.FACTOR.coerce(BigDecimal.class));
        Field<BigDecimal> now = sum(when(day(zone).ge(number(since)), pieces).otherwise(inline(BigDecimal.ZERO)));
        Field<BigDecimal> then = sum(when(day(zone).between(number(before), number(since.minusDays(1))), pieces)
                .otherwise(inline(BigDecimal.ZERO)));
        return tx.sql().select(VARIANT.ID, VARIANT.SKU, VARIANT.NAME, now.as("now_sold"), then.as("before_sold"))
                .from(SALES_ORDER).join(ORDER_LINE).on(ORDER_LINE.ORDER_ID.eq(SALES_ORDER.ID))
                .join(VARIANT).on(VARIANT.ID.eq(ORDER_LINE.VARIANT_ID))
                .where(sold(zone, before, since.plusDays(7)))
                .groupBy(VARIANT.ID, VARIANT.SKU, VARIANT.NAME).having(now.gt(BigDecimal.ZERO))
                .orderBy(now.desc(), VARIANT.SKU).limit(limit)
                .fetch(r -> new Mover(r.get(VARIANT.ID), r.get(VARIANT.SKU), r.get(VARIANT.NAME), quantity(r.get("now_sold", BigDecimal.class)),
                        quantity(r.get("before_sold", BigDecimal.class))));
    }

    static long ordersSince(Tx tx, Instant since) {
        return tx.sql().fetchCount(SALES_ORDER, SALES_ORDER.PLACED_SORT.ge(since).and(SALES_ORDER.STATE.ne(OrderState.CANCELLED.code())));
    }

    /** Ids grow with time: whatever was sent since has the last ones, and nothing before them is looked at. */
    static long parcelsSince(Tx tx, Instant since) {
        long parcels = 0;
        ShipmentId before = new ShipmentId(Long.MAX_VALUE);
        while (true) {
            var page = tx.sql().select(SHIPMENT.ID, SHIPMENT.SHIPPED_AT).from(SHIPMENT).where(SHIPMENT.ID.lt(before))
                    .orderBy(SHIPMENT.ID.desc()).limit(PAGE).fetch();
            long fresh = page.stream().filter(r -> !r.value2().isBefore(since)).count();
            parcels += fresh;
            if (fresh == 0 || page.size() < PAGE) {
                return parcels;
            }
            before = page.getLast().value1();
        }
    }

    static long invoicesOf(Tx tx, LocalDate day) {
        return tx.sql().fetchCount(INVOICE, INVOICE.ISSUED_ON.eq(day));
    }

    static boolean hasImports(Tx tx) {
        return tx.sql().fetchExists(IMPORT_BATCH);
    }

    static boolean hasMovements(Tx tx) {
        return tx.sql().fetchExists(STOCK_MOVEMENT);
    }

    static boolean hasInvoices(Tx tx) {
        return tx.sql().fetchExists(INVOICE);
    }

    /** Rough by the index, a day wider on either side; the exact day is asked for where it matters. */
    private static Condition sold(ZoneId zone, LocalDate from, LocalDate to) {
        return SALES_ORDER.PLACED_SORT.ge(from.minusDays(A_DAY).atStartOfDay(zone).toInstant())
                .and(SALES_ORDER.PLACED_SORT.lt(to.plusDays(2 * A_DAY).atStartOfDay(zone).toInstant()))
                .and(SALES_ORDER.STATE.ne(OrderState.CANCELLED.code()));
    }

    /** The order's day in the shop's zone as 20261122; a date without a time is its own day. */
    private static Field<Integer> day(ZoneId zone) {
        Field<Integer> known = field("extract(year from {0} at time zone {1}) * 10000 + extract(month from {0} at time zone {1}) * 100"
                + " + extract(day from {0} at time zone {1})", Integer.class, SALES_ORDER.PLACED_AT, inline(zone.getId()));
        Field<Integer> stated = field("extract(year from {0}) * 10000 + extract(month from {0}) * 100 + extract(day from {0})",
                Integer.class, SALES_ORDER.PLACED_ON);
        return when(SALES_ORDER.PLACED_AT.isNotNull(), known).otherwise(stated);
    }

    private static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    private static Quantity quantity(BigDecimal pieces) {
        return new Quantity(pieces.stripTrailingZeros());
    }
}
