package app.kontor.sales;

import app.kontor.db.Changes;
import app.kontor.db.Tx;
import app.kontor.index.Entry;
import app.kontor.index.Filter;
import app.kontor.index.Hits;
import app.kontor.index.Place;
import app.kontor.index.Sorting;
import app.kontor.index.TableIndex;
import app.kontor.value.Coded;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The orders as lists find, sort and count them. One for each open shop. */
public final class OrderIndex extends TableIndex {
    private static final int VERSION = 2;
    private static final Sorting NEWEST_FIRST = new Sorting("placed", true, true);

    private record ShortOnes(Changes.Point at, List<Long> ids) {}

    private record Counted(Changes.Point at, Map<String, Long> views) {}

    private final Lock counting = new ReentrantLock(); // not the index's own: pages do not wait for counts
    private @Nullable ShortOnes shortOnes;
    private @Nullable Counted counted;

    /** @param folder see {@link TableIndex} */
    public OrderIndex(@Nullable Path folder) {
        super("sales_order", folder, VERSION, NEWEST_FIRST);
    }

    Hits page(Tx tx, WindowRequest request) {
        return page(tx, request.search(), view(tx, request.view()), sorting(request), request.afterKey(), request.limit());
    }

    Place place(Tx tx, WindowRequest request, OrderId order) {
        return place(tx, request.search(), view(tx, request.view()), sorting(request), order.value());
    }

    /** All that match, newest first. */
    List<OrderId> all(Tx tx, String search, String view) {
        return all(tx, search, view(tx, view), NEWEST_FIRST).stream().map(OrderId::new).toList();
    }

    /** At most {@link Window#CAP}. */
    long count(Tx tx, String search, String view) {
        return search.isEmpty() ? counted(tx, view) : count(tx, search, view(tx, view), (int) Window.CAP);
    }

    /** Sidebar, tabs and Today count the same views at the same moment: each is counted once after each command, and whoever comes second waits. */
    private long counted(Tx tx, String view) {
        counting.lock();
        try {
            Changes.Point now = Changes.now(tx);
            Counted known = counted;
            if (known == null || !known.at.equals(now)) {
                known = new Counted(now, new HashMap<>());
                counted = known;
            }
            return known.views.computeIfAbsent(view, code -> count(tx, "", view(tx, code), (int) Window.CAP));
        } finally {
            counting.unlock();
        }
    }

    /** What the matching orders amount to, a sum for each currency, the most used first. */
    List<Money> sums(Tx tx, String search, String view) {
        return sums(tx, search, view(tx, view), "amount", "currency").stream()
                .map(sum -> Money.rounded(sum.amount(), Currency.getInstance(sum.kind()))).toList();
    }

    /** What was sold on each of these days of the zone, both included; cancelled orders are no sales. */
    Collection<DaySales> sold(Tx tx, ZoneId zone, LocalDate from, LocalDate to) {
        Map<List<Object>, DaySales> sold = new HashMap<>();
        Filter roughly = Filter.during("placed", from.minusDays(1).atStartOfDay(zone).toInstant(), to.plusDays(2).atStartOfDay(zone).toInstant());
        read(tx, roughly.not("state", OrderState.CANCELLED.code()), row -> {
            OptionalLong stated = row.number("placedOn"); // a date without a time is its own day
            LocalDate day = stated.isPresent() ? LocalDate.ofEpochDay(stated.getAsLong()) : LocalDate.ofInstant(row.time("placed"), zone);
            if (!day.isBefore(from) && !day.isAfter(to)) {
                DaySales one = new DaySales(Currency.getInstance(row.kind("currency")), day, row.amount("amount"), 1);
                sold.merge(List.of(one.currency(), day), one, DaySales::plus);
            }
        });
        return sold.values();
    }

    /** The newest that the filter leaves; of these alone, unless they are null. */
    List<OrderId> find(Tx tx, OrderFilter filter, @Nullable Collection<OrderId> among, int limit) {
        return page(tx, search(filter), filter(filter, among), NEWEST_FIRST, null, limit).rows().stream().map(OrderId::new).toList();
    }

    int count(Tx tx, OrderFilter filter, @Nullable Collection<OrderId> among) {
        return count(tx, search(filter), filter(filter, among));
    }

    @Override
    protected List<Long> rowsAfter(Tx tx, long row, int limit) {
        return OrderIndexStore.after(tx, row, limit);
    }

    @Override
    protected List<Entry> entries(Tx tx, Collection<Long> rows) {
        return OrderIndexStore.entries(tx, rows);
    }

    private static Sorting sorting(WindowRequest request) {
        return switch (request.sort()) {
            case "number" -> new Sorting(ID, true, request.descending());
            case "customer", "channel" -> new Sorting(request.sort(), false, request.descending());
            case "total", "placed" -> new Sorting(request.sort(), true, request.descending());
            default -> new Sorting("placed", true, !request.descending()); // the list's own order is the newest first
        };
    }

    private static String search(OrderFilter filter) {
        return filter.search() == null ? "" : filter.search();
    }

    private static Filter filter(OrderFilter filter, @Nullable Collection<OrderId> among) {
        Filter state = filter.state() == null ? Filter.ALL : state(filter.state());
        return among == null ? state : state.and(Filter.rows(among.stream().map(OrderId::value).toList()));
    }

    private Filter view(Tx tx, String code) {
        return switch (code.isEmpty() ? OrderView.ALL : Coded.of(OrderView.class, code)) {
            case ALL -> Filter.ALL;
            case OPEN -> state(OrderState.OPEN);
            case READY -> state(OrderState.OPEN).and(Filter.is("allocation", AllocationState.FULL.code()));
            case SHORT -> Filter.rows(shortOnes(tx));
            case UNPAID -> state(OrderState.OPEN, OrderState.HOLD).not("payment", PaymentState.PAID.code());
            case HOLD -> state(OrderState.HOLD);
            case SHIPPED -> Filter.ALL.not("shipment", ShipmentState.NONE.code()).not("state", OrderState.HISTORY.code());
            case HISTORY -> state(OrderState.HISTORY, OrderState.CANCELLED);
        };
    }

    private static Filter state(OrderState... states) {
        return Filter.is("state", Arrays.stream(states).map(OrderState::code).toArray(String[]::new));
    }

    /** Goods and promises decide, not the order's own row: asked of the database, once after each command, and by one at a time. */
    List<Long> shortOnes(Tx tx) {
        counting.lock();
        try {
            Changes.Point now = Changes.now(tx);
            ShortOnes known = shortOnes;
            if (known == null || !known.at.equals(now)) {
                known = new ShortOnes(now, ShortOrders.all(tx).stream().map(OrderId::value).toList());
                shortOnes = known;
            }
            return known.ids;
        } finally {
            counting.unlock();
        }
    }
}
