package app.kontor.sales;

import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.CHANNEL;
import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.ORDER_REF;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.SalesOrderRecord;
import app.kontor.value.ChannelId;
import app.kontor.value.Coded;
import app.kontor.value.CustomerId;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.Selection;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The SQL of order lists: windows by key, views, counts. */
final class OrderListStore {
    private static final String SORT_VALUE = "sort_value";

    private OrderListStore() {}

    static Window<OrderRow> list(Tx tx, WindowRequest request) {
        Condition matching = search(request.search()).and(view(tx, request.view()));
        Field<?> sort = sort(request.sort());
        boolean down = request.sort().isEmpty() != request.descending(); // the list's own order is the newest first
        var query = tx.sql().select(SALES_ORDER.asterisk(), CHANNEL.NAME, CHANNEL.PLATFORM, sort.as(SORT_VALUE))
                .from(SALES_ORDER).join(CHANNEL).on(CHANNEL.ID.eq(SALES_ORDER.CHANNEL_ID))
                .where(matching)
                .orderBy(down ? sort.desc() : sort.asc(), down ? SALES_ORDER.ID.desc() : SALES_ORDER.ID.asc());
        List<? extends Record> found = request.afterKey() == null
                ? query.limit(request.limit() + 1).fetch()
                : query.seekAfter(key(sort, request.afterKey()), id(request.afterKey())).limit(request.limit() + 1).fetch();
        boolean more = found.size() > request.limit();
        List<? extends Record> rows = more ? found.subList(0, request.limit()) : found;
        String next = more ? key(rows.getLast()) : null;
        return new Window<>(rows(tx, rows), next, request.afterKey() == null ? count(tx, matching) : Window.UNCOUNTED);
    }

    /** All of one customer, newest first. */
    static List<OrderRow> ofCustomer(Tx tx, CustomerId customer) {
        return rows(tx, tx.sql().select(SALES_ORDER.asterisk(), CHANNEL.NAME, CHANNEL.PLATFORM)
                .from(SALES_ORDER).join(CHANNEL).on(CHANNEL.ID.eq(SALES_ORDER.CHANNEL_ID))
                .where(SALES_ORDER.CUSTOMER_ID.eq(customer))
                .orderBy(SALES_ORDER.PLACED_SORT.desc(), SALES_ORDER.ID.desc()).fetch());
    }

    static Map<OrderView, Long> counts(Tx tx) {
        Map<OrderView, Long> counts = new EnumMap<>(OrderView.class);
        for (OrderView view : OrderView.values()) {
            counts.put(view, count(tx, view(tx, view)));
        }
        return counts;
    }

    /** All of the list in its order. */
    static List<OrderId> ids(Tx tx, WindowRequest request) {
        Field<?> sort = sort(request.sort());
        boolean down = request.sort().isEmpty() != request.descending();
        return tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER).where(search(request.search()).and(view(tx, request.view())))
                .orderBy(down ? sort.desc() : sort.asc(), down ? SALES_ORDER.ID.desc() : SALES_ORDER.ID.asc()).fetch(SALES_ORDER.ID);
    }

    /** The orders that are meant, newest first. */
    static List<OrderId> ids(Tx tx, Selection<OrderId> selection) {
        return tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER).where(meant(tx, selection))
                .orderBy(SALES_ORDER.PLACED_SORT.desc(), SALES_ORDER.ID.desc()).fetch(SALES_ORDER.ID);
    }

    private static Condition meant(Tx tx, Selection<OrderId> selection) {
        return switch (selection) {
            case Selection.Picked<OrderId> picked -> SALES_ORDER.ID.in(picked.ids());
            case Selection.Matching<OrderId> all ->
                search(all.search()).and(view(tx, all.view())).and(SALES_ORDER.ID.notIn(all.except()));
        };
    }

    /** What the orders of a view amount to, a sum for each currency, the most used first. */
    static List<Money> sums(Tx tx, OrderView view) {
        return sums(tx, view(tx, view));
    }

    /** As {@link #sums(Tx, OrderView)}, of the orders that are meant. */
    static List<Money> sums(Tx tx, Selection<OrderId> selection) {
        return sums(tx, meant(tx, selection));
    }

    private static List<Money> sums(Tx tx, Condition matching) {
        Field<BigDecimal> total = sum(SALES_ORDER.TOTAL);
        return tx.sql().select(SALES_ORDER.CURRENCY, total).from(SALES_ORDER).where(matching).and(SALES_ORDER.TOTAL.isNotNull())
                .groupBy(SALES_ORDER.CURRENCY).orderBy(DSL.count().desc(), SALES_ORDER.CURRENCY)
                .fetch(r -> Money.rounded(r.value2(), Currency.getInstance(r.value1())));
    }

    static FoundOrders find(Tx tx, OrderFilter filter, int limit) {
        Condition matching = search(filter.search() == null ? "" : filter.search())
                .and(filter.state() == null ? noCondition() : SALES_ORDER.STATE.eq(filter.state().code()))
                .and(filter.number() == null ? noCondition() : numbered(filter.number()));
        List<OrderId> ids = tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER).where(matching)
                .orderBy(SALES_ORDER.PLACED_SORT.desc(), SALES_ORDER.ID.desc()).limit(limit)
                .fetch(SALES_ORDER.ID);
        int count = tx.sql().fetchCount(SALES_ORDER, matching);
        Map<ChannelId, String> channels = tx.sql().select(CHANNEL.ID, CHANNEL.NAME).from(CHANNEL).fetchMap(CHANNEL.ID, CHANNEL.NAME);
        return new FoundOrders(count, OrderStore.load(tx, ids), OrderStore.refs(tx, ids), channels);
    }

    static long count(Tx tx, OrderView view) {
        return count(tx, view(tx, view));
    }

    private static Condition numbered(String number) {
        String key = OrderRef.key(number);
        return SALES_ORDER.NUMBER.eq(key.toUpperCase(Locale.ROOT))
                .or(SALES_ORDER.ID.in(select(ORDER_REF.ORDER_ID).from(ORDER_REF).where(ORDER_REF.REF_KEY.eq(key))));
    }

    /** Every word has to be somewhere in the search text. */
    private static Condition search(String text) {
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> SALES_ORDER.SEARCH_TEXT.contains(word))
                .reduce(noCondition(), Condition::and);
    }

    private static Condition view(Tx tx, String code) {
        return code.isEmpty() ? noCondition() : view(tx, Coded.of(OrderView.class, code));
    }

    private static Condition view(Tx tx, OrderView view) {
        Condition open = SALES_ORDER.STATE.eq(OrderState.OPEN.code());
        Condition paid = SALES_ORDER.PAYMENT.eq(PaymentState.PAID.code());
        return switch (view) {
            case ALL -> noCondition();
            case OPEN -> open;
            case READY -> open.and(SALES_ORDER.ALLOCATION.eq(AllocationState.FULL.code()));
            case SHORT -> paid.and(ShortOrders.perhaps(tx)).and(ShortOrders.rule(tx));
            case UNPAID -> SALES_ORDER.STATE.in(OrderState.OPEN.code(), OrderState.HOLD.code()).and(paid.not());
            case HOLD -> SALES_ORDER.STATE.eq(OrderState.HOLD.code());
            case SHIPPED -> SALES_ORDER.SHIPMENT.ne(ShipmentState.NONE.code())
                    .and(SALES_ORDER.STATE.ne(OrderState.HISTORY.code()));
            case HISTORY -> SALES_ORDER.STATE.in(OrderState.HISTORY.code(), OrderState.CANCELLED.code());
        };
    }

    /** Those of the orders that lack stock. */
    static Set<OrderId> shortOnes(Tx tx, Collection<OrderId> ids) {
        return tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER).where(SALES_ORDER.ID.in(ids)).and(ShortOrders.rule(tx))
                .fetchSet(SALES_ORDER.ID);
    }

    private static Field<?> sort(String code) {
        return switch (code) {
            case "number" -> SALES_ORDER.ID.coerce(Long.class);
            case "customer" -> lower(coalesce(SALES_ORDER.SHIP_NAME, SALES_ORDER.SHIP_COMPANY, inline("")));
            case "total" -> coalesce(SALES_ORDER.TOTAL, inline(BigDecimal.ZERO));
            case "channel" -> lower(SALES_ORDER.CHANNEL_NUMBER);
            default -> SALES_ORDER.PLACED_SORT;
        };
    }

    private static String key(Record row) {
        return row.get(SALES_ORDER.ID).value() + "|" + row.get(SORT_VALUE);
    }

    private static Object key(Field<?> sort, String key) {
        return sort.getDataType().convert(key.substring(key.indexOf('|') + 1));
    }

    private static OrderId id(String key) {
        return new OrderId(Long.parseLong(key.substring(0, key.indexOf('|'))));
    }

    private static long count(Tx tx, Condition matching) {
        return tx.sql().fetchCount(selectOne().from(SALES_ORDER).where(matching).limit((int) Window.CAP));
    }

    private static List<OrderRow> rows(Tx tx, List<? extends Record> records) {
        List<OrderId> ids = records.stream().map(r -> r.get(SALES_ORDER.ID)).toList();
        Map<OrderId, BigDecimal> wanted = tx.sql().select(ORDER_LINE.ORDER_ID, ShortOrders.WANTED).from(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.in(ids)).and(ORDER_LINE.REQUIRES_SHIPPING).groupBy(ORDER_LINE.ORDER_ID)
                .fetchMap(ORDER_LINE.ORDER_ID, ShortOrders.WANTED);
        Field<BigDecimal> promised = sum(ALLOCATION.QUANTITY.coerce(BigDecimal.class));
        Map<OrderId, BigDecimal> allocated = tx.sql().select(ALLOCATION.ORDER_ID, promised).from(ALLOCATION)
                .where(ALLOCATION.ORDER_ID.in(ids)).groupBy(ALLOCATION.ORDER_ID).fetchMap(ALLOCATION.ORDER_ID, promised);
        Set<OrderId> lacking = shortOnes(tx, ids);
        return records.stream().map(r -> row(r, wanted, allocated, lacking.contains(r.get(SALES_ORDER.ID)))).toList();
    }

    private static OrderRow row(Record record, Map<OrderId, BigDecimal> wanted, Map<OrderId, BigDecimal> allocated, boolean isShort) {
        SalesOrderRecord r = record.into(SALES_ORDER);
        String customer = Stream.of(r.getShipName(), r.getShipCompany(), r.getBillName(), r.getBillCompany(), r.getEmail())
                .filter(n -> n != null && !n.isBlank()).findFirst().orElse("");
        return new OrderRow(r.getId(), r.getNumber(), r.getChannelNumber(), record.get(CHANNEL.NAME), record.get(CHANNEL.PLATFORM),
                new Placed(r.getPlacedAt(), r.getPlacedOn(), r.getPlacedText(), r.getPlacedSort()), customer, r.getShipCountry(),
                OrderRecords.status(r), total(r), quantity(wanted.get(r.getId())), quantity(allocated.get(r.getId())), isShort,
                r.getShippingMethod(), r.getShipBy());
    }

    private static @Nullable Money total(SalesOrderRecord r) {
        return r.getTotal() == null ? null : Money.rounded(r.getTotal(), Currency.getInstance(r.getCurrency()));
    }

    private static Quantity quantity(@Nullable BigDecimal pieces) {
        return pieces == null ? Quantity.ZERO : new Quantity(pieces.stripTrailingZeros());
    }
}
