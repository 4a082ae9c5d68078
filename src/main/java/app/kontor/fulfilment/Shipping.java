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

/** Sends orders out: first decides about each, then promises what is not yet promised, then writes all that leaves at once. */
final class Shipping {
    private Shipping() {}

    /** An order that leaves, as it was, and the units of its lines that leave. */
    private record Leaving(SalesOrder order, Map<OrderLineId, Quantity> units) {}

    /** @throws BusinessRuleException the first refusal, if nothing can leave or the request is all or none */
    static ShipResult ship(Tx tx, Collection<OrderId> ids, ShipRequest request) {
        List<Promise> asked = promises(tx, Orders.load(tx, ids), request);
        ShipCheck check = check(tx, asked, request);
        List<Refusal> refused = new ArrayList<>();
        List<Promise> able = without(refused, asked, check::refusal);
        Allocations.allocate(tx, wishes(able));
        List<Promise> promised = promises(tx, able.stream().map(Promise::order).toList(), request);
        List<Leaving> leaving = without(refused, promised, p -> p.leaving().isEmpty() ? check.isShort(p) : null).stream()
                .map(p -> new Leaving(p.order(), p.leaving()))
                .toList();
        if (!refused.isEmpty() && (request.allOrNone() || leaving.isEmpty())) {
            throw refused.getFirst().reason();
        }
        return new ShipResult(leave(tx, leaving, request), refused);
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
        var variants = wishes(asked).stream().map(AllocationWish::variant).collect(Collectors.toSet());
        var skus = Promising.skus(tx, asked.stream().map(Promise::order).toList());
        return new ShipCheck(Stock.available(tx, variants), skus, request.partial());
    }

    private static List<ShipmentRow> leave(Tx tx, List<Leaving> leaving, ShipRequest request) {
        Map<OrderId, Shipment> shipments = shipments(tx, leaving, request);
        ShipmentStore.insert(tx, shipments.values());
        Map<OrderId, List<Allocation>> allocations = Promising.allocations(tx, leaving.stream().map(Leaving::order).toList());
        List<Allocation> used = leaving.stream()
                .flatMap(l -> Promise.used(l.order, l.units, allocations.getOrDefault(l.order.id(), List.of())).stream())
                .toList();
        Allocations.issue(tx, used, a -> shipments.get(a.order()).number());
        List<SalesOrder> shipped = leaving.stream().map(l -> l.order.ship(l.units)).toList();
        Orders.save(tx, shipped);
        Promising.settle(tx, shipped);
        return leaving.stream()
                .map(l -> ShipmentStore.row(shipments.get(l.order.id()), l.order.number(), l.order.channelNumber()))
                .toList();
    }

    private static Map<OrderId, Shipment> shipments(Tx tx, List<Leaving> leaving, ShipRequest request) {
        Iterator<String> numbers = NumberSeries.next(tx, NumberSeries.SHIPMENTS, leaving.size()).iterator();
        LocalDate today = tx.now().atZone(Settings.read(tx).zone()).toLocalDate();
        List<Parcel> parcels = List.of(new Parcel(request.carrier(), request.tracking()));
        Map<OrderId, Shipment> shipments = new LinkedHashMap<>();
        for (Leaving one : leaving) {
            List<ShipmentLine> lines =
                    one.units.entrySet().stream().map(e -> new ShipmentLine(e.getKey(), e.getValue())).toList();
            ShipmentId id = new ShipmentId(tx.newId());
            shipments.put(one.order.id(), new Shipment(id, numbers.next(), one.order.id(), tx.now(), today, lines, parcels));
        }
        return shipments;
    }

    private static List<AllocationWish> wishes(List<Promise> promises) {
        return promises.stream().flatMap(p -> p.wishes().stream()).toList();
    }

    private static List<Promise> promises(Tx tx, List<SalesOrder> orders, ShipRequest request) {
        Map<OrderId, List<Allocation>> there = Promising.allocations(tx, orders);
        return orders.stream()
                .map(o -> request.quantities().isEmpty()
                        ? Promise.of(o, there.getOrDefault(o.id(), List.of()))
                        : Promise.of(o, request.quantities(), there.getOrDefault(o.id(), List.of())))
                .toList();
    }
}
