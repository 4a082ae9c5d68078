package app.kontor.sales;

import static app.kontor.schema.Tables.CUSTOMER;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.CustomerRecord;
import app.kontor.value.Coded;
import app.kontor.value.CustomerId;
import app.kontor.value.Money;
import app.kontor.value.Selection;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/** The SQL of the customer list: windows by key, with the sums of their orders. */
final class CustomerListStore {
    private static final Condition THEIRS = SALES_ORDER.CUSTOMER_ID.eq(CUSTOMER.ID)
            .and(SALES_ORDER.STATE.ne(OrderState.CANCELLED.code()));

    private CustomerListStore() {}

    static Window<CustomerRow> list(Tx tx, WindowRequest request) {
        Condition matching = search(request.search()).and(view(tx, request.view()));
        Field<?> sort = sort(request.sort());
        var query = tx.sql().select(CUSTOMER.ID, sort.as("sort_value")).from(CUSTOMER).where(matching)
                .orderBy(request.descending() ? sort.desc() : sort.asc(),
                        request.descending() ? CUSTOMER.ID.desc() : CUSTOMER.ID.asc());
        String after = request.afterKey();
        List<? extends Record> found = after == null
                ? query.limit(request.limit() + 1).fetch()
                : query.seekAfter(sort.getDataType().convert(after.substring(after.indexOf('|') + 1)),
                        new CustomerId(Long.parseLong(after.substring(0, after.indexOf('|'))))).limit(request.limit() + 1).fetch();
        boolean more = found.size() > request.limit();
        List<? extends Record> page = more ? found.subList(0, request.limit()) : found;
        String next = more ? page.getLast().get(CUSTOMER.ID).value() + "|" + page.getLast().get("sort_value") : null;
        return new Window<>(rows(tx, page.stream().map(r -> r.get(CUSTOMER.ID)).toList()), next,
                after == null ? counted(tx, matching) : Window.UNCOUNTED);
    }

    static Map<CustomerView, Long> counts(Tx tx) {
        Map<CustomerView, Long> counts = new EnumMap<>(CustomerView.class);
        for (CustomerView view : CustomerView.values()) {
            counts.put(view, counted(tx, view(tx, view.code())));
        }
        return counts;
    }

    static List<CustomerId> ids(Tx tx, Selection<CustomerId> selection) {
        Condition meant = switch (selection) {
            case Selection.Picked<CustomerId> picked -> CUSTOMER.ID.in(picked.ids());
            case Selection.Matching<CustomerId> all ->
                search(all.search()).and(view(tx, all.view())).and(CUSTOMER.ID.notIn(all.except()));
        };
        return tx.sql().select(CUSTOMER.ID).from(CUSTOMER).where(meant).orderBy(CUSTOMER.ID).fetch(CUSTOMER.ID);
    }

    static Optional<CustomerId> byNumber(Tx tx, String number) {
        return tx.sql().select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.NUMBER.eq(number.strip().toUpperCase(Locale.ROOT)))
                .fetchOptional(CUSTOMER.ID);
    }

    /** In the order of the ids. */
    static List<CustomerRow> rows(Tx tx, List<CustomerId> ids) {
        Map<CustomerId, CustomerRecord> people = new HashMap<>();
        tx.sql().selectFrom(CUSTOMER).where(CUSTOMER.ID.in(ids)).forEach(r -> people.put(r.getId(), r));
        Map<CustomerId, List<Sum>> sums = sums(tx, ids);
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
                .where(SALES_ORDER.CUSTOMER_ID.in(ids)).and(SALES_ORDER.STATE.ne(OrderState.CANCELLED.code()))
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

    private static Condition search(String text) {
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty())
                .map(word -> CUSTOMER.SEARCH_TEXT.contains(word)).reduce(noCondition(), Condition::and);
    }

    private static Condition view(Tx tx, String code) {
        Condition active = CUSTOMER.ARCHIVED.isFalse();
        return switch (code.isEmpty() ? CustomerView.ALL : Coded.of(CustomerView.class, code)) {
            case ALL -> active;
            case OPEN -> active.and(CUSTOMER.ID.in(waiting(tx)));
            case COMPANIES -> active.and(CUSTOMER.COMPANY.isNotNull());
            case REPEATED -> active.and(orders().gt(1));
            case ARCHIVED -> CUSTOMER.ARCHIVED.isTrue();
        };
    }

    /** Few, by their orders' state. Asked first: H2, which may keep no answer, would ask again for each customer. */
    private static List<CustomerId> waiting(Tx tx) {
        return tx.sql().selectDistinct(SALES_ORDER.CUSTOMER_ID).from(SALES_ORDER)
                .where(SALES_ORDER.STATE.in(OrderState.OPEN.code(), OrderState.HOLD.code())).and(SALES_ORDER.CUSTOMER_ID.isNotNull())
                .fetch(SALES_ORDER.CUSTOMER_ID);
    }

    private static Field<Integer> orders() {
        return field(selectCount().from(SALES_ORDER).where(THEIRS));
    }

    private static Field<?> sort(String code) {
        return switch (code) {
            case "number" -> CUSTOMER.NUMBER;
            case "city" -> lower(coalesce(CUSTOMER.CITY, inline("")));
            case "country" -> coalesce(CUSTOMER.COUNTRY, inline(""));
            case "orders" -> orders();
            case "value" -> coalesce(field(select(sum(SALES_ORDER.TOTAL)).from(SALES_ORDER).where(THEIRS)), inline(BigDecimal.ZERO));
            case "last" -> coalesce(field(select(max(SALES_ORDER.PLACED_SORT)).from(SALES_ORDER).where(THEIRS)), CUSTOMER.CREATED_AT);
            default -> lower(coalesce(nullif(CUSTOMER.NAME, inline("")), CUSTOMER.COMPANY, inline("")));
        };
    }

    private static long counted(Tx tx, Condition matching) {
        return tx.sql().fetchCount(selectOne().from(CUSTOMER).where(matching).limit((int) Window.CAP));
    }
}
