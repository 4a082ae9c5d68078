package app.kontor.sales;

import static app.kontor.schema.Tables.CUSTOMER;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.index.Hits;
import app.kontor.partner.Customer;
import app.kontor.partner.Partners;
import app.kontor.value.Coded;
import app.kontor.value.CustomerId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What the tables' own keys say of customers while the index is being made: always a part, the newest first. A search finds numbers and
 * beginnings of e-mail addresses and names; views that no key names look through a thousand at a time.
 */
final class CustomerKeyStore {
    private static final int AT_A_TIME = 1_000;
    private static final String MARK = "#";
    private static final Comparator<CustomerId> OLDEST_FIRST = Comparator.comparing(CustomerId::value);

    private final Tx tx;

    CustomerKeyStore(Tx tx) {
        this.tx = tx;
    }

    /** Whether the place came from here: what begins by keys goes on by them. */
    static boolean isOurs(@Nullable String key) {
        return key != null && key.startsWith(MARK);
    }

    Hits page(WindowRequest request) {
        CustomerView view = request.view().isEmpty() ? CustomerView.ALL : Coded.of(CustomerView.class, request.view());
        List<CustomerId> looked = !request.search().isBlank() ? found(request, view)
                : view == CustomerView.OPEN ? waiting(request) : some(request);
        List<Long> page = those(looked, view).stream().map(CustomerId::value).limit(request.limit()).toList();
        Long last = page.size() == request.limit() ? page.getLast() : looked.size() == AT_A_TIME ? looked.getLast().value() : null;
        return new Hits(page, last == null || !request.search().isBlank() ? null : MARK + last);
    }

    /** Of all and of the open ones, at most {@link Window#CAP}: the others can't be counted by keys. */
    Map<CustomerView, Long> counts() {
        Map<CustomerView, Long> counts = new EnumMap<>(CustomerView.class);
        counts.put(CustomerView.ALL, (long) tx.sql().fetchCount(selectOne().from(CUSTOMER).where(CUSTOMER.ARCHIVED.isFalse()).limit((int) Window.CAP)));
        counts.put(CustomerView.OPEN, Math.min(Window.CAP, those(waiting(), CustomerView.OPEN).size()));
        return counts;
    }

    private List<CustomerId> found(WindowRequest request, CustomerView view) {
        List<CustomerId> found = Partners.begun(tx, request.search(), request.limit()).stream().map(Customer::id).toList();
        Set<CustomerId> waiting = view == CustomerView.OPEN ? Set.copyOf(waiting()) : Set.copyOf(found);
        return found.stream().filter(waiting::contains).toList();
    }

    private List<CustomerId> some(WindowRequest request) {
        Condition beyond = !isOurs(request.afterKey()) ? noCondition()
                : request.descending() ? CUSTOMER.ID.gt(last(request)) : CUSTOMER.ID.lt(last(request));
        return tx.sql().select(CUSTOMER.ID).from(CUSTOMER).where(beyond)
                .orderBy(request.descending() ? CUSTOMER.ID.asc() : CUSTOMER.ID.desc()).limit(AT_A_TIME).fetch(CUSTOMER.ID);
    }

    private List<CustomerId> waiting(WindowRequest request) {
        Comparator<CustomerId> order = request.descending() ? OLDEST_FIRST : OLDEST_FIRST.reversed();
        return waiting().stream().filter(id -> !isOurs(request.afterKey()) || order.compare(last(request), id) < 0).sorted(order).limit(AT_A_TIME).toList();
    }

    private static CustomerId last(WindowRequest request) {
        return new CustomerId(Long.parseLong(Objects.requireNonNull(request.afterKey()).substring(MARK.length())));
    }

    /** Few, by their orders' state. */
    private List<CustomerId> waiting() {
        return tx.sql().selectDistinct(SALES_ORDER.CUSTOMER_ID).from(SALES_ORDER)
                .where(SALES_ORDER.STATE.in(OrderState.OPEN.code(), OrderState.HOLD.code())).and(SALES_ORDER.CUSTOMER_ID.isNotNull())
                .fetch(SALES_ORDER.CUSTOMER_ID);
    }

    /** Those of them that are in the view, in the same order; of the open ones all wait. */
    private List<CustomerId> those(List<CustomerId> looked, CustomerView view) {
        Set<CustomerId> are = Chunks.of(looked).stream().flatMap(part -> tx.sql().select(CUSTOMER.ID).from(CUSTOMER)
                .where(Chunks.in(CUSTOMER.ID, part)).and(is(part, view)).fetch(CUSTOMER.ID).stream()).collect(Collectors.toSet());
        return looked.stream().filter(are::contains).toList();
    }

    private Condition is(Collection<CustomerId> some, CustomerView view) {
        Condition active = CUSTOMER.ARCHIVED.isFalse();
        return switch (view) {
            case ALL, OPEN -> active;
            case COMPANIES -> active.and(CUSTOMER.COMPANY.isNotNull());
            case REPEATED -> active.and(CUSTOMER.ID.in(repeated(some)));
            case ARCHIVED -> CUSTOMER.ARCHIVED.isTrue();
        };
    }

    private List<CustomerId> repeated(Collection<CustomerId> some) {
        return tx.sql().select(SALES_ORDER.CUSTOMER_ID).from(SALES_ORDER)
                .where(Chunks.in(SALES_ORDER.CUSTOMER_ID, some)).and(SALES_ORDER.STATE.ne(OrderState.CANCELLED.code()))
                .groupBy(SALES_ORDER.CUSTOMER_ID).having(count().gt(1)).fetch(SALES_ORDER.CUSTOMER_ID);
    }
}
