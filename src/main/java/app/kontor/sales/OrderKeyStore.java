package app.kontor.sales;

import static app.kontor.schema.Tables.CUSTOMER;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.index.Hits;
import app.kontor.index.Sorting;
import app.kontor.value.Coded;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What the table's own keys say of orders while the index is being opened or made: views, counts and sums as the index would give them; a
 * search finds numbers and e-mail addresses, and every order but that by time is the list's own.
 */
final class OrderKeyStore {
    private static final Comparator<Record2<OrderId, Instant>> OLDEST_FIRST =
            Comparator.<Record2<OrderId, Instant>, Instant>comparing(Record2::value2).thenComparing(row -> row.value1().value());

    /** Views that are a state, or all. */
    private static final Set<OrderView> BY_STATE = Set.of(OrderView.ALL, OrderView.OPEN, OrderView.HOLD);

    private final Tx tx;
    private final OrderIndex index;

    /** @param index knows who is short without having been made */
    OrderKeyStore(Tx tx, OrderIndex index) {
        this.tx = tx;
        this.index = index;
    }

    /** Whether the index would have found or sorted more. */
    static boolean isPart(WindowRequest request) {
        return !request.search().isBlank() || !List.of("", "placed").contains(request.sort());
    }

    /** Whether this is a list's beginning in its own order, of orders that a key names: nobody need wait for the index to be opened then. */
    static boolean isBeginning(WindowRequest request) {
        return request.search().isEmpty() && request.sort().isEmpty() && !request.descending() && request.afterKey() == null
                && BY_STATE.contains(view(request.view()));
    }

    Hits page(WindowRequest request) {
        boolean down = request.sort().equals("placed") == request.descending();
        Condition which = found(request.search()).and(beyond(request.afterKey(), down));
        List<Record2<OrderId, Instant>> found = parts(request.view()).stream().flatMap(part -> some(part, which, down, request.limit() + 1).stream())
                .sorted(down ? OLDEST_FIRST.reversed() : OLDEST_FIRST).toList();
        List<Record2<OrderId, Instant>> page = found.subList(0, Math.min(found.size(), request.limit()));
        String next = found.size() > page.size() ? Sorting.key(page.getLast().value1().value(), page.getLast().value2()) : null;
        return new Hits(page.stream().map(row -> row.value1().value()).toList(), next);
    }

    /** In the order of the table's key for orders of one state, or of the one for all: H2 would sort hundreds of thousands else. */
    private List<Record2<OrderId, Instant>> some(Part part, Condition which, boolean down, int limit) {
        List<Field<?>> key = part.state == null ? List.of(SALES_ORDER.PLACED_SORT, SALES_ORDER.ID)
                : List.of(SALES_ORDER.STATE, SALES_ORDER.PLACED_SORT, SALES_ORDER.ID);
        return tx.sql().select(SALES_ORDER.ID, SALES_ORDER.PLACED_SORT).from(SALES_ORDER).where(part.condition()).and(which)
                .orderBy(key.stream().map(field -> down ? field.desc() : field.asc()).toList()).limit(limit).fetch();
    }

    private static Condition beyond(@Nullable String key, boolean down) {
        if (key == null) {
            return noCondition();
        }
        Sorting.Moment last = Sorting.moment(key);
        Condition tied = down ? SALES_ORDER.ID.lt(new OrderId(last.row())) : SALES_ORDER.ID.gt(new OrderId(last.row()));
        return down ? SALES_ORDER.PLACED_SORT.le(last.time()).and(SALES_ORDER.PLACED_SORT.lt(last.time()).or(tied))
                : SALES_ORDER.PLACED_SORT.ge(last.time()).and(SALES_ORDER.PLACED_SORT.gt(last.time()).or(tied));
    }

    /** At most {@link Window#CAP}. */
    long count(String search, String view) {
        if (search.isBlank() && parts(view).equals(List.of(Part.ALL))) {
            return Math.min(Window.CAP, tx.sql().fetchCount(SALES_ORDER));
        }
        Condition found = found(search);
        return Math.min(Window.CAP, parts(view).stream().mapToLong(part -> tx.sql().fetchCount(
                select(one()).from(SALES_ORDER).where(part.condition()).and(found).limit(Window.CAP))).sum());
    }

    /** The most used currency first. */
    List<Money> sums(String view) {
        Condition any = parts(view).stream().map(Part::condition).reduce(Condition::or).orElseThrow();
        return tx.sql().select(SALES_ORDER.CURRENCY, sum(SALES_ORDER.TOTAL)).from(SALES_ORDER).where(any).groupBy(SALES_ORDER.CURRENCY).orderBy(DSL.count().desc())
                .fetch(r -> Money.rounded(r.value2() == null ? BigDecimal.ZERO : r.value2(), Currency.getInstance(r.value1())));
    }

    Collection<DaySales> sold(ZoneId zone, LocalDate from, LocalDate to) {
        Map<List<Object>, DaySales> sold = new HashMap<>();
        tx.sql().select(SALES_ORDER.CURRENCY, SALES_ORDER.TOTAL, SALES_ORDER.PLACED_SORT, SALES_ORDER.PLACED_ON, SALES_ORDER.PLACED_AT).from(SALES_ORDER)
                .where(SALES_ORDER.PLACED_SORT.between(from.minusDays(1).atStartOfDay(zone).toInstant(), to.plusDays(2).atStartOfDay(zone).toInstant()))
                .and(SALES_ORDER.STATE.ne(OrderState.CANCELLED.code())).forEach(r -> {
                    LocalDate day = r.value5() == null ? r.value4() : LocalDate.ofInstant(r.value3(), zone);
                    if (!day.isBefore(from) && !day.isAfter(to)) {
                        BigDecimal total = r.value2() == null ? BigDecimal.ZERO : r.value2();
                        DaySales one = new DaySales(Currency.getInstance(r.value1()), day, total, 1);
                        sold.merge(List.of(one.currency(), day), one, DaySales::plus);
                    }
                });
        return sold.values();
    }

    /** First the orders, then what is asked of them: H2 would go through all for one of two keys. */
    private Condition found(String search) {
        if (search.isBlank()) {
            return noCondition();
        }
        List<OrderId> found = new ArrayList<>(RefStore.byNumber(tx, search.strip()));
        tx.sql().select(SALES_ORDER.ID).from(CUSTOMER).join(SALES_ORDER).on(SALES_ORDER.CUSTOMER_ID.eq(CUSTOMER.ID))
                .where(CUSTOMER.EMAIL_KEY.eq(search.strip().toLowerCase(Locale.ROOT))).limit((int) Window.CAP).forEach(r -> found.add(r.value1()));
        return found.isEmpty() ? falseCondition() : Chunks.in(SALES_ORDER.ID, found);
    }

    private static OrderView view(String code) {
        return code.isEmpty() ? OrderView.ALL : Coded.of(OrderView.class, code);
    }

    private List<Part> parts(String code) {
        return switch (view(code)) {
            case ALL -> List.of(Part.ALL);
            case OPEN -> Part.of(noCondition(), OrderState.OPEN);
            case READY -> Part.of(SALES_ORDER.ALLOCATION.eq(AllocationState.FULL.code()), OrderState.OPEN);
            case SHORT -> List.of(new Part(null, SALES_ORDER.ID.in(index.shortOnes(tx).stream().map(OrderId::new).toList())));
            case UNPAID -> Part.of(SALES_ORDER.PAYMENT.ne(PaymentState.PAID.code()), OrderState.OPEN, OrderState.HOLD);
            case HOLD -> Part.of(noCondition(), OrderState.HOLD);
            case SHIPPED -> Part.of(SALES_ORDER.SHIPMENT.ne(ShipmentState.NONE.code()),
                    OrderState.OPEN, OrderState.HOLD, OrderState.CANCELLED, OrderState.CLOSED);
            case HISTORY -> Part.of(noCondition(), OrderState.HISTORY, OrderState.CANCELLED);
        };
    }

    /** Orders of one state and what else they have to be; no order is in two parts of a view. @param state null for any */
    private record Part(@Nullable OrderState state, Condition rest) {
        static final Part ALL = new Part(null, noCondition());

        static List<Part> of(Condition rest, OrderState... states) {
            return Stream.of(states).map(state -> new Part(state, rest)).toList();
        }

        Condition condition() {
            return state == null ? rest : SALES_ORDER.STATE.eq(state.code()).and(rest);
        }
    }
}
