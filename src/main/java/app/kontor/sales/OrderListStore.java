package app.kontor.sales;

import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.CHANNEL;
import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.sum;

import app.kontor.db.Chunks;
import app.kontor.db.Database;
import app.kontor.db.Tx;
import app.kontor.index.Hits;
import app.kontor.index.Place;
import app.kontor.schema.tables.records.SalesOrderRecord;
import app.kontor.value.ChannelId;
import app.kontor.value.CustomerId;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.Selection;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;

/** The SQL of order lists: windows by key, views, counts. */
final class OrderListStore {
    private final Tx tx;
    private final OrderIndex index;
    private final Database db;

    /** @param db for an index that has to be made beside the questions */
    OrderListStore(Tx tx, OrderIndex index, Database db) {
        this.tx = tx;
        this.index = index;
        this.db = db;
    }

    Window<OrderRow> list(WindowRequest request) {
        boolean byKeys = !index.isOpen() && OrderKeyStore.isBeginning(request)
                || (request.soon() || !OrderKeyStore.isPart(request)) && !index.isReady(tx, db);
        OrderKeyStore keys = new OrderKeyStore(tx, index);
        Hits page = byKeys ? keys.page(request) : index.page(tx, request);
        List<OrderRow> rows = rows(page.rows().stream().map(OrderId::new).toList());
        long count = request.afterKey() != null ? Window.UNCOUNTED
                : page.next() == null ? Math.min(Window.CAP, rows.size())
                : byKeys ? keys.count(request.search(), request.view()) : index.count(tx, request.search(), request.view());
        return new Window<>(rows, page.next(), count, byKeys && OrderKeyStore.isPart(request));
    }

    /** All of one customer, newest first. */
    static List<OrderRow> ofCustomer(Tx tx, CustomerId customer) {
        return rows(tx, tx.sql().select(SALES_ORDER.asterisk(), CHANNEL.NAME, CHANNEL.PLATFORM)
                .from(SALES_ORDER).join(CHANNEL).on(CHANNEL.ID.eq(SALES_ORDER.CHANNEL_ID))
                .where(SALES_ORDER.CUSTOMER_ID.eq(customer))
                .orderBy(SALES_ORDER.PLACED_SORT.desc(), SALES_ORDER.ID.desc()).fetch());
    }

    Map<OrderView, Long> counts() {
        boolean ready = index.isReady(tx, db);
        OrderKeyStore keys = new OrderKeyStore(tx, index);
        Map<OrderView, Long> counts = new EnumMap<>(OrderView.class);
        for (OrderView view : OrderView.values()) {
            counts.put(view, ready ? index.count(tx, "", view.code()) : keys.count("", view.code()));
        }
        return counts;
    }

    long count(String view) {
        return index.isReady(tx, db) ? index.count(tx, "", view) : new OrderKeyStore(tx, index).count("", view);
    }

    Collection<DaySales> sold(ZoneId zone, LocalDate from, LocalDate to) {
        return index.isReady(tx, db) ? index.sold(tx, zone, from, to) : new OrderKeyStore(tx, index).sold(zone, from, to);
    }

    List<CustomerId> buyers(String search, int limit) {
        if (!index.isReady(tx, db)) {
            return List.of();
        }
        List<OrderId> found = index.page(tx, new WindowRequest(search, "", "", false, null, limit)).rows().stream().map(OrderId::new).toList();
        return tx.sql().selectDistinct(SALES_ORDER.CUSTOMER_ID).from(SALES_ORDER)
                .where(Chunks.in(SALES_ORDER.ID, found)).and(SALES_ORDER.CUSTOMER_ID.isNotNull()).fetch(SALES_ORDER.CUSTOMER_ID);
    }

    Window<OrderId> find(String search, OrderView view, boolean soon) {
        WindowRequest request = new WindowRequest(search, view.code(), "", false, null, (int) Window.CAP);
        boolean byKeys = soon && !index.isReady(tx, db);
        Hits found = byKeys ? new OrderKeyStore(tx, index).page(request) : index.page(tx, request);
        return new Window<>(found.rows().stream().map(OrderId::new).toList(), null, Window.UNCOUNTED, byKeys);
    }

    /** What the orders that are meant amount to, a sum for each currency, the most used first. */
    List<Money> sums(Selection<OrderId> selection) {
        return switch (selection) {
            case Selection.Picked<OrderId> picked -> OrderStore.sums(tx, picked.ids());
            case Selection.Matching<OrderId> all when all.except().isEmpty() -> sums(all);
            case Selection.Matching<OrderId> all -> minus(sums(all), OrderStore.sums(tx, all.except()));
        };
    }

    private List<Money> sums(Selection.Matching<OrderId> all) {
        if (!all.search().isBlank() || index.isReady(tx, db)) {
            return index.sums(tx, all.search(), all.view());
        }
        OrderKeyStore keys = new OrderKeyStore(tx, index);
        return keys.count("", all.view()) < Window.CAP ? keys.sums(all.view()) : List.of(); // of a million it would go through all
    }

    private static List<Money> minus(List<Money> sums, List<Money> left) {
        return sums.stream().map(sum -> left.stream().filter(out -> out.currency().equals(sum.currency())).reduce(sum, Money::minus)).toList();
    }

    /** Where an order stands in a list; nowhere while the index is being made. */
    Place place(WindowRequest request, OrderId order) {
        return index.isReady(tx, db) ? index.place(tx, request, order) : Place.NOWHERE;
    }

    /** The orders that are meant, newest first. */
    List<OrderId> ids(Selection<OrderId> selection) {
        return switch (selection) {
            case Selection.Picked<OrderId> picked -> newestFirst(picked.ids());
            case Selection.Matching<OrderId> all ->
                index.all(tx, all.search(), all.view()).stream().filter(id -> !all.except().contains(id)).toList();
        };
    }

    private List<OrderId> newestFirst(Collection<OrderId> ids) {
        return Chunks.of(ids).stream()
                .flatMap(part -> tx.sql().select(SALES_ORDER.ID, SALES_ORDER.PLACED_SORT).from(SALES_ORDER)
                        .where(Chunks.in(SALES_ORDER.ID, part)).stream())
                .sorted(Comparator.<Record2<OrderId, Instant>, Instant>comparing(Record2::value2).thenComparing(r -> r.value1().value()).reversed())
                .map(Record2::value1).toList();
    }

    FoundOrders find(OrderFilter filter, int limit) {
        List<OrderId> numbered = filter.number() == null ? null : RefStore.byNumber(tx, filter.number());
        List<OrderId> ids = index.find(tx, filter, numbered, limit);
        Map<ChannelId, String> channels = tx.sql().select(CHANNEL.ID, CHANNEL.NAME).from(CHANNEL).fetchMap(CHANNEL.ID, CHANNEL.NAME);
        return new FoundOrders(index.count(tx, filter, numbered), OrderStore.load(tx, ids), RefStore.of(tx, ids), channels);
    }

    /** In the order of the ids. */
    private List<OrderRow> rows(List<OrderId> ids) {
        Map<OrderId, Record> found = new HashMap<>();
        Chunks.of(ids).forEach(part -> tx.sql().select(SALES_ORDER.asterisk(), CHANNEL.NAME, CHANNEL.PLATFORM)
                .from(SALES_ORDER).join(CHANNEL).on(CHANNEL.ID.eq(SALES_ORDER.CHANNEL_ID))
                .where(Chunks.in(SALES_ORDER.ID, part)).forEach(r -> found.put(r.get(SALES_ORDER.ID), r)));
        return rows(tx, ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    private static List<OrderRow> rows(Tx tx, List<? extends Record> records) {
        List<OrderId> ids = records.stream().map(r -> r.get(SALES_ORDER.ID)).toList();
        Map<OrderId, BigDecimal> wanted = tx.sql().select(ORDER_LINE.ORDER_ID, ShortOrders.WANTED).from(ORDER_LINE)
                .where(Chunks.in(ORDER_LINE.ORDER_ID, ids)).and(ORDER_LINE.REQUIRES_SHIPPING).groupBy(ORDER_LINE.ORDER_ID)
                .fetchMap(ORDER_LINE.ORDER_ID, ShortOrders.WANTED);
        Field<BigDecimal> promised = sum(ALLOCATION.QUANTITY.coerce(BigDecimal.class));
        Map<OrderId, BigDecimal> allocated = tx.sql().select(ALLOCATION.ORDER_ID, promised).from(ALLOCATION)
                .where(Chunks.in(ALLOCATION.ORDER_ID, ids)).groupBy(ALLOCATION.ORDER_ID).fetchMap(ALLOCATION.ORDER_ID, promised);
        Set<OrderId> lacking = Set.copyOf(ShortOrders.of(tx, ids));
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
