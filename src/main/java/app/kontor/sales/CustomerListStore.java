package app.kontor.sales;

import static app.kontor.schema.Tables.CUSTOMER;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.kontor.db.Chunks;
import app.kontor.db.Database;
import app.kontor.db.Tx;
import app.kontor.index.Hits;
import app.kontor.schema.tables.records.CustomerRecord;
import app.kontor.value.CustomerId;
import app.kontor.value.Money;
import app.kontor.value.Selection;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;

/** The SQL of the customer list: whom the index has found, with the sums of their orders. */
final class CustomerListStore {
    private final Tx tx;
    private final CustomerIndex index;
    private final Database db;

    /** @param db for an index that has to be made beside the questions */
    CustomerListStore(Tx tx, CustomerIndex index, Database db) {
        this.tx = tx;
        this.index = index;
        this.db = db;
    }

    Window<CustomerRow> list(WindowRequest request) {
        boolean byKeys = CustomerKeyStore.isOurs(request.afterKey()) || request.afterKey() == null && request.soon() && !index.isReady(tx, db);
        Hits page = byKeys ? new CustomerKeyStore(tx).page(request) : index.page(tx, request);
        List<CustomerRow> rows = rows(tx, page.rows().stream().map(CustomerId::new).toList());
        long count = request.afterKey() != null ? Window.UNCOUNTED
                : page.next() == null || byKeys ? rows.size()
                : index.count(tx, request.search(), request.view());
        return new Window<>(rows, page.next(), count, byKeys);
    }

    /** While the index is being made, of those views that the keys can count. */
    Map<CustomerView, Long> counts() {
        if (!index.isReady(tx, db)) {
            return new CustomerKeyStore(tx).counts();
        }
        Map<CustomerView, Long> counts = new EnumMap<>(CustomerView.class);
        for (CustomerView view : CustomerView.values()) {
            counts.put(view, index.count(tx, "", view.code()));
        }
        return counts;
    }

    List<CustomerId> ids(Selection<CustomerId> selection) {
        return switch (selection) {
            case Selection.Picked<CustomerId> picked -> picked(picked.ids());
            case Selection.Matching<CustomerId> all -> index.all(tx, all);
        };
    }

    private List<CustomerId> picked(Collection<CustomerId> ids) {
        return Chunks.of(ids).stream().flatMap(part -> tx.sql().select(CUSTOMER.ID).from(CUSTOMER).where(Chunks.in(CUSTOMER.ID, part)).stream())
                .map(r -> r.value1()).sorted(Comparator.comparing(CustomerId::value)).toList();
    }

    static Optional<CustomerId> byNumber(Tx tx, String number) {
        return tx.sql().select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.NUMBER.eq(number.strip().toUpperCase(Locale.ROOT)))
                .fetchOptional(CUSTOMER.ID);
    }

    /** In the order of the ids. */
    static List<CustomerRow> rows(Tx tx, List<CustomerId> ids) {
        Map<CustomerId, CustomerRecord> people = new HashMap<>();
        Map<CustomerId, List<Sum>> sums = new HashMap<>();
        for (List<CustomerId> part : Chunks.of(ids)) {
            tx.sql().selectFrom(CUSTOMER).where(Chunks.in(CUSTOMER.ID, part)).forEach(r -> people.put(r.getId(), r));
            sums.putAll(sums(tx, part));
        }
        return ids.stream().filter(people::containsKey).map(id -> row(people.get(id), sums.getOrDefault(id, List.of()))).toList();
    }

    /** A customer's orders in one currency. */
    private record Sum(int orders, Money value, Money open, Instant last) {}

    private static Map<CustomerId, List<Sum>> sums(Tx tx, Collection<CustomerId> ids) {
        Field<BigDecimal> open = sum(when(SALES_ORDER.PAYMENT.ne(PaymentState.PAID.code())
                .and(SALES_ORDER.STATE.ne(OrderState.HISTORY.code())), SALES_ORDER.TOTAL.minus(SALES_ORDER.PAID)).otherwise(BigDecimal.ZERO));
        Map<CustomerId, List<Sum>> sums = new HashMap<>();
        tx.sql().select(SALES_ORDER.CUSTOMER_ID, SALES_ORDER.CURRENCY, count(), sum(SALES_ORDER.TOTAL), open, max(SALES_ORDER.PLACED_SORT))
                .from(SALES_ORDER)
                .where(Chunks.in(SALES_ORDER.CUSTOMER_ID, ids)).and(SALES_ORDER.STATE.ne(OrderState.CANCELLED.code()))
                .groupBy(SALES_ORDER.CUSTOMER_ID, SALES_ORDER.CURRENCY)
                .orderBy(count().desc(), SALES_ORDER.CURRENCY)
                .forEach(r -> sums.computeIfAbsent(r.value1(), c -> new ArrayList<>()).add(new Sum(r.value3(),
                        money(r.value4(), r.value2()), money(r.value5(), r.value2()), r.value6())));
        return sums;
    }

    private static Money money(BigDecimal amount, String currency) {
        return Money.rounded(amount == null ? BigDecimal.ZERO : amount, Currency.getInstance(currency));
    }

    private static CustomerRow row(CustomerRecord r, List<Sum> sums) {
        return new CustomerRow(r.getId(), r.getNumber(), r.getName(), r.getCompany(), r.getEmail(), r.getZip(), r.getCity(),
                r.getCountry(), sums.stream().mapToInt(Sum::orders).sum(), sums.stream().map(Sum::value).toList(),
                sums.stream().map(Sum::open).filter(Money::isPositive).toList(),
                sums.stream().map(Sum::last).max(Instant::compareTo).orElse(null), r.getArchived());
    }
}
