package app.kontor.fulfilment;

import app.kontor.db.Tx;
import app.kontor.document.NumberSeries;
import app.kontor.fulfilment.Shipment.ShipmentLine;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.Settings;
import app.kontor.stock.Allocation;
import app.kontor.stock.AllocationWish;
import app.kontor.stock.Allocations;
import app.kontor.stock.Stock;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.ShipmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends orders out: first decides about each, then promises what is not yet promised, then writes all that leaves at
 * once.
 */
final class Shipping {
    private Shipping() {}

    /**
     * An order that leaves.
     *
     * @param order as it was
     * @param units of its lines that leave, in the channel's units
     * @param used what of its allocations goes with them, and what stays
     */
    private record Leaving(
            SalesOrder order, Map<OrderLineId, Quantity> units, List<Allocation> used, List<Allocation> rest) {
        static Leaving of(Promise promise, List<Allocation> allocations) {
            List<Allocation> used = Promise.used(promise.order(), promise.leaving(), allocations);
            return new Leaving(promise.order(), promise.leaving(), used, Promise.rest(allocations, used));
        }

        SalesOrder shipped() {
            SalesOrder shipped = order.ship(units);
            return shipped.with(Promise.of(shipped, rest).state());
        }
    }

    /** @throws BusinessRuleException the first refusal, if nothing can leave or the request is all or none */
    static ShipResult ship(Tx tx, Collection<OrderId> ids, ShipRequest request) {
        List<SalesOrder> orders = Orders.load(tx, ids);
        Map<OrderId, List<Allocation>> there = Promising.allocations(tx, orders);
        List<Promise> asked = promises(orders, there, request);
        ShipCheck check = check(tx, asked, request);
        List<Refusal> refused = new ArrayList<>();
        List<Promise> able = without(refused, asked, check::refusal);
        Promising.add(there, Allocations.allocate(tx, Promising.wishes(able)));
        List<Promise> promised = promises(able.stream().map(Promise::order).toList(), there, request);
        List<Promise> ready = without(refused, promised, p -> p.leaving().isEmpty() ? check.isShort(p) : null);
        List<Leaving> leaving = ready.stream()
                .map(p -> Leaving.of(p, there.getOrDefault(p.order().id(), List.of())))
                .toList();
        if (!refused.isEmpty() && (request.allOrNone() || leaving.isEmpty())) {
            throw refused.getFirst().reason();
        }
        return new ShipResult(leave(tx, leaving, request), refused);
    }

    /** Who would be refused, as far as that can be known without promising anything. */
    static List<Refusal> refused(Tx tx, Collection<OrderId> ids, ShipRequest request) {
        List<SalesOrder> orders = Orders.load(tx, ids);
        List<Promise> asked = promises(orders, Promising.allocations(tx, orders), request);
        List<Refusal> refused = new ArrayList<>();
        without(refused, asked, check(tx, asked, request)::refusal);
        return refused;
    }

    /** Those that nothing is said against; the others go to the refused. */
    private static List<Promise> without(
            List<Refusal> refused, List<Promise> promises, Function<Promise, @Nullable Refusal> against) {
        List<Promise> able = new ArrayList<>();
        for (Promise promise : promises) {
            Refusal refusal = against.apply(promise);
            if (refusal == null) {
                able.add(promise);
            } else {
                refused.add(refusal);
            }
        }
        return able;
    }

    private static ShipCheck check(Tx tx, List<Promise> asked, ShipRequest request) {
        var variants = Promising.wishes(asked).stream().map(AllocationWish::variant).collect(Collectors.toSet());
        return new ShipCheck(Stock.available(tx, variants), Promising.skus(tx, asked), request.partial());
    }

    private static List<ShipmentRow> leave(Tx tx, List<Leaving> leaving, ShipRequest request) {
        Map<OrderId, Shipment> shipments = shipments(tx, leaving, request);
        ShipmentStore.insert(tx, shipments.values());
        List<Allocation> used = leaving.stream().flatMap(l -> l.used.stream()).toList();
        Allocations.issue(tx, used, a -> shipments.get(a.order()).number());
        Orders.save(tx, leaving.stream().map(Leaving::shipped).toList());
        return leaving.stream()
                .map(l -> ShipmentStore.row(shipments.get(l.order.id()), l.order.number(), l.order.channelNumber()))
                .toList();
    }

    private static Map<OrderId, Shipment> shipments(Tx tx, List<Leaving> leaving, ShipRequest request) {
        Iterator<String> numbers = NumberSeries.next(tx, NumberSeries.SHIPMENTS, leaving.size()).iterator();
        LocalDate today = day(tx, request);
        List<Parcel> parcels = List.of(request.parcel());
        Map<OrderId, Shipment> shipments = new LinkedHashMap<>();
        for (Leaving one : leaving) {
            List<ShipmentLine> lines =
                    one.units.entrySet().stream().map(e -> new ShipmentLine(e.getKey(), e.getValue())).toList();
            OrderId order = one.order.id();
            ShipmentId id = new ShipmentId(tx.newId());
            shipments.put(order, new Shipment(id, numbers.next(), order, tx.now(), today, lines, parcels));
        }
        return shipments;
    }

    /** The day that somebody has stated, unless it is still to come; else today. */
    private static LocalDate day(Tx tx, ShipRequest request) {
        LocalDate today = tx.now().atZone(Settings.read(tx).zone()).toLocalDate();
        return request.on() == null || request.on().isAfter(today) ? today : request.on();
    }

    private static List<Promise> promises(
            List<SalesOrder> orders, Map<OrderId, List<Allocation>> there, ShipRequest request) {
        return request.quantities().isEmpty()
                ? Promising.promises(orders, there)
                : orders.stream()
                        .map(o -> Promise.of(o, request.quantities(), there.getOrDefault(o.id(), List.of())))
                        .toList();
    }
}
