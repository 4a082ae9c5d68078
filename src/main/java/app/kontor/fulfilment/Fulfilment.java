package app.kontor.fulfilment;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.sales.OpenOrders;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.AllocationPolicy;
import app.kontor.settings.Settings;
import app.kontor.stock.Allocation;
import app.kontor.stock.Allocations;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;
import app.kontor.value.PickListId;
import app.kontor.value.ShipmentId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What gets orders out of the house: promise stock to them, pick, ship. */
public final class Fulfilment {
    private final Database db;

    public Fulfilment(Database db) {
        this.db = db;
    }

    /** Promises stock to all orders that may have it, by the shop's policy (R30). */
    public AllocationResult allocate() {
        return db.write(Intent.of("orders.allocateAll", ""), Fulfilment::allocate);
    }

    /** Promises stock to these orders, paid or not, in the order given; those that are not open get nothing. */
    public AllocationResult allocate(Collection<OrderId> orders) {
        return db.write(Intent.of("orders.allocate", subject(orders)),
                tx -> Promising.promise(tx, Orders.load(tx, orders)));
    }

    /** Takes back what is promised to these orders, off their pick lists too. */
    public void deallocate(Collection<OrderId> orders) {
        db.write(Intent.of("orders.deallocate", subject(orders)), tx -> {
            cancelAllocations(tx, orders);
            return null;
        });
    }

    /** A list of all that is promised to open orders and on no list yet. @throws BusinessRuleException pick.nothing */
    public PickList pick() {
        return db.write(Intent.of("pick.all", ""), tx -> pick(tx, Allocations.unlisted(tx)));
    }

    /** A list of what is promised to these orders and on no list yet. @throws BusinessRuleException pick.nothing */
    public PickList pick(Collection<OrderId> orders) {
        return db.write(Intent.of("pick.orders", subject(orders)),
                tx -> pick(tx, Allocations.of(tx, orders)));
    }

    /** What the list still holds. */
    public PickList pickList(PickListId id) {
        return db.read(tx -> Picking.read(tx, id));
    }

    /** @throws BusinessRuleException pick.unknown */
    public PickList pickList(String number) {
        return db.read(tx -> Picking.read(tx, PickListStore.byNumber(tx, number)));
    }

    /** Newest first. */
    public List<PickListRow> pickLists(int limit) {
        return db.read(tx -> PickListStore.newest(tx, limit));
    }

    /** What lies ready for these orders, on a list or not; orders that nothing is promised to are left out. */
    public List<PickOrder> ready(Collection<OrderId> orders) {
        return db.read(tx -> ready(tx, orders));
    }

    /**
     * Sends orders out, promising them first what is not yet promised. All that can leave is one transaction.
     *
     * @throws BusinessRuleException stock.short, order.notOpen, ship.nothing, if nothing can leave or the request is
     *     all or none
     */
    public ShipResult ship(Collection<OrderId> orders, ShipRequest request) {
        return db.write(Intent.of("orders.ship", subject(orders)), tx -> ship(tx, orders, request));
    }

    /** A window of all shipments, by number. */
    public Window<ShipmentRow> shipments(WindowRequest request) {
        return db.read(tx -> ShipmentStore.list(tx, request));
    }

    public List<Shipment> shipments(OrderId order) {
        return db.read(tx -> shipments(tx, List.of(order)));
    }

    // ---- for upper features, inside their transaction

    public static AllocationResult allocate(Tx tx) {
        boolean byPayment = Settings.read(tx).allocationPolicy() == AllocationPolicy.PAYMENT_DATE;
        return Promising.promise(tx, OpenOrders.allocatable(tx, byPayment));
    }

    /** Takes back what is promised to the orders, before they are cancelled, or for others to have it. */
    public static void cancelAllocations(Tx tx, Collection<OrderId> orders) {
        Allocations.release(tx, orders);
        Promising.settle(tx, Promising.promises(Orders.load(tx, orders), Map.of()));
    }

    public static ShipResult ship(Tx tx, Collection<OrderId> orders, ShipRequest request) {
        return Shipping.ship(tx, orders, request);
    }

    /** The orders of which nothing would leave now, asked for in this order, and why; writes nothing. */
    public static List<Refusal> refused(Tx tx, Collection<OrderId> orders) {
        return Shipping.refused(tx, orders, ShipRequest.complete(null, null));
    }

    /** Those of the numbers that are shipments. */
    public static List<Shipment> numbered(Tx tx, Collection<String> numbers) {
        return ShipmentStore.byNumbers(tx, numbers);
    }

    /** Gives parcels their carriers' numbers; a carrier that is null leaves the one that is there. */
    public static void track(Tx tx, Map<ShipmentId, Parcel> numbers) {
        ParcelStore.track(tx, numbers);
    }

    /** Further parcels of what has left: its goods went in several. */
    public static void add(Tx tx, Map<ShipmentId, List<Parcel>> parcels) {
        ParcelStore.add(tx, parcels);
    }

    /** A list of these allocations, as far as no list holds them yet. @throws BusinessRuleException pick.nothing */
    public static PickList pick(Tx tx, List<Allocation> allocations) {
        return pick(tx, allocations, list -> { });
    }

    /** As {@link #pick(Tx, List)}. @param known is told of the list before it holds its goods, for what can be done meanwhile; it may still fail */
    public static PickList pick(Tx tx, List<Allocation> allocations, Consumer<PickList> known) {
        return Picking.create(tx, allocations, known);
    }

    public static PickList pickList(Tx tx, PickListId id) {
        return Picking.read(tx, id);
    }

    /** As {@link #ready(Collection)}. */
    public static List<PickOrder> ready(Tx tx, Collection<OrderId> orders) {
        return Picking.orders(tx, Allocations.of(tx, orders));
    }

    /** These shipments, by number. */
    public static List<Shipment> sent(Tx tx, Collection<ShipmentId> ids) {
        return ShipmentStore.byIds(tx, ids);
    }

    /** All shipments of the orders, oldest first. */
    public static List<Shipment> shipments(Tx tx, Collection<OrderId> orders) {
        return ShipmentStore.byOrders(tx, orders);
    }

    /** For the history: the numbers of a few, the count of many. */
    private String subject(Collection<OrderId> ids) {
        if (ids.size() > 3) {
            return Integer.toString(ids.size());
        }
        List<String> numbers = db.read(tx -> Orders.load(tx, ids).stream().map(SalesOrder::number).toList());
        return String.join(", ", numbers);
    }
}
