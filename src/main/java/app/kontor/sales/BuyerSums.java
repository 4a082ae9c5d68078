package app.kontor.sales;

import static app.kontor.schema.Tables.CUSTOMER;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.noCondition;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.value.CustomerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** What the orders of customers come to, cancelled ones left out; in a few bytes for each, because it may be all of them. */
final class BuyerSums {
    private static final int DECIMALS = 4;
    private static final BigDecimal MOST = BigDecimal.TEN.pow(18);
    private static final Set<String> WAITING = Set.of(OrderState.OPEN.code(), OrderState.HOLD.code());

    private final long[] customers;
    private final int[] orders;
    private final long[] values;
    private final long[] last;
    private final BitSet open = new BitSet();

    /** @param open whether one of the orders is worked on. @param last when the newest was placed, null without any */
    record Sums(int orders, boolean open, BigDecimal value, @Nullable Instant last) {}

    private BuyerSums(LongStream customers) {
        this.customers = customers.sorted().toArray();
        orders = new int[this.customers.length];
        values = new long[orders.length];
        last = new long[orders.length];
    }

    static BuyerSums of(Tx tx, List<CustomerId> customers) {
        BuyerSums sums = new BuyerSums(customers.stream().mapToLong(CustomerId::value));
        sums.read(tx, Chunks.in(SALES_ORDER.CUSTOMER_ID, customers));
        return sums;
    }

    /** Through the orders once: customer by customer they would be fetched from all over the file. */
    static BuyerSums ofAll(Tx tx) {
        BuyerSums sums = new BuyerSums(all(tx));
        sums.read(tx, noCondition());
        return sums;
    }

    /** Row by row: as one answer, a million customers take a hundred megabytes. */
    private static LongStream all(Tx tx) {
        LongStream.Builder all = LongStream.builder();
        try (var rows = tx.sql().select(CUSTOMER.ID).from(CUSTOMER).fetchLazy()) {
            rows.forEach(r -> all.add(r.value1().value()));
        }
        return all.build();
    }

    Sums of(CustomerId customer) {
        int i = Arrays.binarySearch(customers, customer.value());
        return i < 0 || orders[i] == 0 ? new Sums(0, false, BigDecimal.ZERO, null)
                : new Sums(orders[i], open.get(i), BigDecimal.valueOf(values[i], DECIMALS), Instant.EPOCH.plus(last[i], ChronoUnit.MICROS));
    }

    private void read(Tx tx, Condition which) {
        try (var rows = tx.sql().select(SALES_ORDER.CUSTOMER_ID, SALES_ORDER.STATE, SALES_ORDER.TOTAL, SALES_ORDER.PLACED_SORT).from(SALES_ORDER)
                .where(which).and(SALES_ORDER.STATE.ne(OrderState.CANCELLED.code())).fetchLazy()) {
            rows.forEach(r -> add(r.value1(), r.value2(), r.value3(), r.value4()));
        }
    }

    private void add(@Nullable CustomerId customer, String state, @Nullable BigDecimal total, Instant placed) {
        int i = customer == null ? -1 : Arrays.binarySearch(customers, customer.value());
        if (i >= 0) {
            long at = ChronoUnit.MICROS.between(Instant.EPOCH, placed);
            last[i] = orders[i] == 0 ? at : Math.max(last[i], at);
            orders[i]++;
            values[i] = total == null ? values[i] : plus(values[i], total);
            if (WAITING.contains(state)) {
                open.set(i);
            }
        }
    }

    private static long plus(long value, BigDecimal total) {
        return BigDecimal.valueOf(value).add(total.movePointRight(DECIMALS)).min(MOST).max(MOST.negate()).longValue();
    }
}
