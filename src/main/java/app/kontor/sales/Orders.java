package app.kontor.sales;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.index.Place;
import app.kontor.stock.Allocations;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CustomerId;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.Selection;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done with orders as such: find, hold, release, cancel, mark paid. Shipping and invoicing are upper features. */
public final class Orders {
    private final Database db;
    private final OrderIndex index;

    /** @param index of the open shop's orders */
    public Orders(Database db, OrderIndex index) {
        this.db = db;
        this.index = index;
    }

    /**
     * One window of the list, newest first unless sorted otherwise; the views are those of {@link OrderView}. Sorts: placed, number,
     * channel, customer, total.
     */
    public Window<OrderRow> list(WindowRequest request) {
        return db.read(tx -> lists(tx).list(request));
    }

    /** Where an order stands in a list, for walking through it; of the request its key and limit count for nothing. */
    public Place place(WindowRequest request, OrderId order) {
        return db.read(tx -> lists(tx).place(request, order));
    }

    public Map<OrderView, Long> counts() {
        return db.read(this::counts);
    }

    /** As {@link #counts()}, inside the reading of an upper feature. */
    public Map<OrderView, Long> counts(Tx tx) {
        return lists(tx).counts();
    }

    /** As {@link #counts()}, of one view. */
    public long count(OrderView view) {
        return db.read(tx -> lists(tx).count(view.code()));
    }

    /** Whether an open order lacks stock: neither what is promised nor what is free suffices. */
    public boolean isShort(OrderId id) {
        return db.read(tx -> !ShortOrders.of(tx, List.of(id)).isEmpty());
    }

    /** What the orders of a view amount to, a sum for each currency; none of very many while the index is being made. */
    public List<Money> sums(OrderView view) {
        return sums(new Selection.Matching<>("", view.code(), Set.of()));
    }

    /** What the orders that a list's selection means amount to, a sum for each currency. */
    public List<Money> sums(Selection<OrderId> selection) {
        return db.read(tx -> lists(tx).sums(selection));
    }

    /** What was sold on each of these days of the zone, both included, by currency; inside the reading of an upper feature. */
    public Collection<DaySales> sold(Tx tx, ZoneId zone, LocalDate from, LocalDate to) {
        return lists(tx).sold(zone, from, to);
    }

    /** All orders that match, newest first, at most {@code limit} of them with their lines. */
    public FoundOrders find(OrderFilter filter, int limit) {
        return db.read(tx -> lists(tx).find(filter, limit));
    }

    /**
     * The newest orders that a search finds in a view, at most {@link Window#CAP} of them; inside the reading of an upper feature.
     *
     * @param soon rather a part, which the window then says, than to wait for the index to be made
     */
    public Window<OrderId> find(Tx tx, String search, OrderView view, boolean soon) {
        return lists(tx).find(search, view, soon);
    }

    /** Whose orders are found by these words, of the newest of them; nobody while the index is being made. */
    public List<CustomerId> buyers(String search, int limit) {
        return db.read(tx -> lists(tx).buyers(search, limit));
    }

    /** Lists are found and sorted anew from the orders themselves, at the next question. */
    public void forgetIndex() {
        index.forget();
    }

    public SalesOrder get(OrderId id) {
        return db.read(tx -> get(tx, id));
    }

    /** What somebody has ordered so far. */
    public CustomerOrders of(CustomerId customer) {
        return db.read(tx -> CustomerOrdersStore.of(tx, customer));
    }

    public List<OrderRef> refs(OrderId id) {
        return db.read(tx -> RefStore.of(tx, id));
    }

    /**
     * The order that a person means by this number, Kontor's or a channel's, with or without #.
     *
     * @throws BusinessRuleException order.unknown, order.ambiguous
     */
    public OrderId resolve(String number) {
        return db.read(tx -> resolve(tx, number));
    }

    public List<OrderId> resolve(Collection<String> numbers) {
        return db.read(tx -> numbers.stream().map(n -> resolve(tx, n)).distinct().toList());
    }

    /** The orders that a list's selection means now, newest first. */
    public List<OrderId> resolve(Selection<OrderId> selection) {
        return db.read(tx -> lists(tx).ids(selection));
    }

    public void hold(Collection<OrderId> ids, String reason) {
        change("orders.hold", ids, o -> o.hold(reason));
    }

    public void release(Collection<OrderId> ids) {
        change("orders.release", ids, SalesOrder::release);
    }

    /** Cancels what has not left; promised stock is free again and gone from pick lists (R31). */
    public void cancel(Collection<OrderId> ids) {
        db.write(Intent.of("orders.cancel", subject(ids)), tx -> {
            List<SalesOrder> cancelled = load(tx, ids).stream().map(SalesOrder::cancel).toList();
            Allocations.release(tx, ids);
            save(tx, cancelled);
            return null;
        });
    }

    /** Records a payment; without an amount, what is still open. */
    public SalesOrder pay(OrderId id, @Nullable Money amount) {
        return db.write(Intent.of("orders.pay", subject(List.of(id))), tx -> {
            SalesOrder order = get(tx, id);
            Money sum = amount != null ? amount : order.open();
            PaymentStore.insert(tx, order, sum, "manual");
            SalesOrder paid = order.pay(sum, tx.now());
            save(tx, List.of(paid));
            return paid;
        });
    }

    /** Does to each of the orders what its rules allow, all in one transaction, and says which ones stayed as they are and why. */
    public BulkResult each(Collection<OrderId> ids, BulkVerb verb) {
        return db.write(Intent.of(verb.kind(), subject(ids)), tx -> verb.run(tx, load(tx, ids)));
    }

    /** Numbers of orders whose amounts or quantities contradict each other; none in a sound shop. */
    public List<String> contradictions() {
        return db.read(tx -> Stream.concat(OrderCheckStore.brokenTotals(tx).stream(), OrderCheckStore.brokenLines(tx).stream()).distinct().toList());
    }

    // ---- for upper features, inside their transaction

    public static SalesOrder get(Tx tx, OrderId id) {
        return load(tx, List.of(id)).stream().findFirst().orElseThrow(() -> new BusinessRuleException("order.unknown", id.value()));
    }

    /** In the order of the ids. */
    public static List<SalesOrder> load(Tx tx, Collection<OrderId> ids) {
        return OrderStore.load(tx, ids);
    }

    /** The order as the draft wants it, promises of what changed taken back; not written yet. */
    public static SalesOrder edited(Tx tx, SalesOrder order, OrderDraft draft) {
        return new Editing(tx, order, draft, OwnOrders.isOwn(tx, order)).edited();
    }

    /** Writes what changed of orders and lines. */
    public static void save(Tx tx, Collection<SalesOrder> orders) {
        OrderStore.save(tx, orders);
    }

    /** As {@link #save} where nothing but the status of the orders has changed. */
    public static void saveStatus(Tx tx, Collection<SalesOrder> orders) {
        OrderStore.saveStatus(tx, orders);
    }

    public static OrderId resolve(Tx tx, String number) {
        List<OrderId> found = RefStore.byNumber(tx, number);
        if (found.size() > 1) {
            String names = String.join(", ", load(tx, found).stream().map(SalesOrder::number).toList());
            throw new BusinessRuleException("order.ambiguous", number, names);
        }
        return found.stream().findFirst().orElseThrow(() -> new BusinessRuleException("order.unknown", number));
    }

    /** The orders that people may mean by this number; none if no order has it. */
    public static List<OrderId> numbered(Tx tx, String number) {
        return RefStore.byNumber(tx, number);
    }

    private OrderListStore lists(Tx tx) {
        return new OrderListStore(tx, index, db);
    }

    private void change(String kind, Collection<OrderId> ids, UnaryOperator<SalesOrder> verb) {
        db.write(Intent.of(kind, subject(ids)), tx -> {
            save(tx, load(tx, ids).stream().map(verb).toList());
            return null;
        });
    }

    /** For the history: the numbers of a few, the count of many. */
    private String subject(Collection<OrderId> ids) {
        if (ids.size() > 3) {
            return Integer.toString(ids.size());
        }
        List<String> numbers = db.read(tx -> load(tx, ids).stream().map(SalesOrder::number).toList());
        return String.join(", ", numbers);
    }
}
