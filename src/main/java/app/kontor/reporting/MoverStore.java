package app.kontor.reporting;

import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.VARIANT;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.sales.OrderState;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What sells best. First the days' orders by their key, then their lines: in one question H2 may begin with all variants and go through
 * every line that was ever sold (a million orders: 70 s of the processor), depending on what it believes of the tables.
 */
final class MoverStore {
    private static final int DAYS_BEFORE = 7;

    private final Tx tx;
    private final Set<OrderId> orders = new HashSet<>();
    private final Set<OrderId> earlier = new HashSet<>();

    private MoverStore(Tx tx) {
        this.tx = tx;
    }

    /** What sold most since that day, with what it sold in as many days before. */
    static List<Mover> movers(Tx tx, ZoneId zone, LocalDate since, int limit) {
        MoverStore store = new MoverStore(tx);
        store.find(zone, since);
        return store.most(store.sum(store.orders), store.sum(store.earlier), limit);
    }

    /** Roughly by the key, a day wider on either side; then by the order's day in the shop's zone. A date without a time is its own day. */
    private void find(ZoneId zone, LocalDate since) {
        LocalDate first = since.minusDays(DAYS_BEFORE);
        tx.sql().select(SALES_ORDER.ID, SALES_ORDER.PLACED_AT, SALES_ORDER.PLACED_ON).from(SALES_ORDER)
                .where(SALES_ORDER.PLACED_SORT.ge(first.minusDays(1).atStartOfDay(zone).toInstant()))
                .and(SALES_ORDER.PLACED_SORT.lt(since.plusDays(DAYS_BEFORE + 2).atStartOfDay(zone).toInstant()))
                .and(SALES_ORDER.STATE.ne(OrderState.CANCELLED.code()))
                .forEach(r -> {
                    LocalDate day = r.value2() == null ? r.value3() : LocalDate.ofInstant(r.value2(), zone);
                    if (!day.isBefore(first)) {
                        (day.isBefore(since) ? earlier : orders).add(r.value1());
                    }
                });
    }

    private Map<VariantId, BigDecimal> sum(Set<OrderId> of) {
        Map<VariantId, BigDecimal> pieces = new HashMap<>();
        for (List<OrderId> part : Chunks.of(of)) {
            tx.sql().select(ORDER_LINE.VARIANT_ID, ORDER_LINE.QUANTITY, ORDER_LINE.CANCELLED, ORDER_LINE.FACTOR).from(ORDER_LINE)
                    .where(Chunks.in(ORDER_LINE.ORDER_ID, part)).and(ORDER_LINE.VARIANT_ID.isNotNull())
                    .forEach(r -> pieces.merge(r.value1(), r.value2().value().subtract(r.value3().value()).multiply(r.value4().value()), BigDecimal::add));
        }
        return pieces;
    }

    private List<Mover> most(Map<VariantId, BigDecimal> now, Map<VariantId, BigDecimal> before, int limit) {
        List<Mover> movers = new ArrayList<>();
        for (List<VariantId> part : Chunks.of(now.keySet().stream().filter(variant -> now.get(variant).signum() > 0).toList())) {
            tx.sql().select(VARIANT.ID, VARIANT.SKU, VARIANT.NAME).from(VARIANT).where(Chunks.in(VARIANT.ID, part))
                    .forEach(r -> movers.add(new Mover(r.value1(), r.value2(), r.value3(), quantity(now, r.value1()), quantity(before, r.value1()))));
        }
        return movers.stream().sorted(Comparator.comparing((Mover mover) -> mover.pieces().value()).reversed()
                .thenComparing(mover -> mover.sku().value())).limit(limit).toList();
    }

    private static Quantity quantity(Map<VariantId, BigDecimal> pieces, VariantId variant) {
        return new Quantity(pieces.getOrDefault(variant, BigDecimal.ZERO).stripTrailingZeros());
    }
}
