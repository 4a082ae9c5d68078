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
import app.kontor.value.VariantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends orders out: first decides about each, then promises what is not yet promised, then writes all that leaves at once. */
final class Shipping {
    private Shipping() {}

    /** An order that leaves: as it was, and the units of its lines. */
    private record Leaving(Promise promise, Map<OrderLineId, Quantity> units) {
        SalesOrder order() {
            return promise.order();
        }
    }

    /** @throws BusinessRuleException the first refusal, if nothing can leave or the request is all or none */
    static ShipResult ship(Tx tx, Collection<OrderId> ids, ShipRequest request) {
        List<Refusal> refused = new ArrayList<>();
        List<SalesOrder> able = able(tx, Orders.load(tx, ids), request, refused);
        List<AllocationWish> wishes = promises(tx, able, request).stream().flatMap(p -> p.wishes().stream()).toList();
        Allocations.allocate(tx, wishes);
        List<Leaving> leaving = new ArrayList<>();
        for (Promise promise : promises(tx, able, request)) {
            Map<OrderLineId, Quantity> units = promise.leaving();
            if (units.isEmpty()) {
                refused.add(isShort(promise, Promising.skus(tx, List.of(promise.order()))));
            } else {
                leaving.add(new Leaving(promise, units));
            }
        }
        if (!refused.isEmpty() && (request.allOrNone() || leaving.isEmpty())) {
            throw refused.getFirst().reason();
        }
        return new ShipResult(leave(tx, leaving, request), refused);
    }

    /** The orders that may leave; nothing has been written for the others. */
    private static List<SalesOrder> able(Tx tx, List<SalesOrder> orders, ShipRequest request, List<Refusal> refused) {
        List<SalesOrder> able = new ArrayList<>();
        List<Promise> promises = promises(tx, orders, request);
        Map<VariantId, Quantity> free = new HashMap<>(Stock.available(tx, promises.stream()
                .flatMap(p -> p.wishes().stream()).map(AllocationWish::variant).collect(Collectors.toSet())));
        Map<VariantId, String> skus = Promising.skus(tx, orders);
        for (Promise promise : promises) {
            SalesOrder order = promise.order();
            if (!order.isOpen()) {
                refused.add(refusal(order, "order.notOpen", order.number()));
            } else if (promise.wanted().values().stream().noneMatch(Quantity::isPositive)) {
                refused.add(refusal(order, "ship.nothing", order.number()));
            } else if (request.partial() || takes(promise, free)) {
                able.add(order);
            } else {
                refused.add(isShort(promise, skus));
            }
        }
        return able;
    }

    /** Whether all that is wanted is there; if so, it is taken off what is free. */
    private static boolean takes(Promise promise, Map<VariantId, Quantity> free) {
        Map<VariantId, Quantity> needed = new HashMap<>();
        promise.wishes().forEach(w -> needed.merge(w.variant(), w.pieces(), Quantity::plus));
        boolean there = promise.shortages(Map.of()).size() == promise.wishes().size()
                && needed.entrySet().stream().allMatch(e -> e.getValue().compareTo(free.get(e.getKey())) <= 0);
        if (there) {
            needed.forEach((variant, pieces) -> free.merge(variant, pieces, Quantity::minus));
        }
        return there;
    }

    private static List<ShipmentRow> leave(Tx tx, List<Leaving> leaving, ShipRequest request) {
        List<String> numbers = NumberSeries.next(tx, NumberSeries.SHIPMENTS, leaving.size());
        LocalDate today = tx.now().atZone(Settings.read(tx).zone()).toLocalDate();
        Map<OrderId, String> numberOf = new HashMap<>();
        List<Shipment> shipments = new ArrayList<>();
        List<ShipmentRow> rows = new ArrayList<>();
        for (Leaving one : leaving) {
            SalesOrder order = one.order();
            List<ShipmentLine> lines = one.units().entrySet().stream().map(e -> new ShipmentLine(e.getKey(), e.getValue())).toList();
            Shipment shipment = new Shipment(new ShipmentId(tx.newId()), numbers.get(shipments.size()), order.id(), tx.now(), today,
                    lines, List.of(new Parcel(request.carrier(), request.tracking())));
            shipments.add(shipment);
            numberOf.put(order.id(), shipment.number());
            rows.add(ShipmentStore.row(shipment, order.number(), order.channelNumber()));
        }
        ShipmentStore.insert(tx, shipments);
        Map<OrderId, List<Allocation>> allocations = Promising.allocations(tx, leaving.stream().map(Leaving::order).toList());
        Allocations.issue(tx, leaving.stream()
                .flatMap(l -> Promise.used(l.order(), l.units(), allocations.getOrDefault(l.order().id(), List.of())).stream())
                .toList(), a -> numberOf.get(a.order()));
        List<SalesOrder> shipped = leaving.stream().map(l -> l.order().ship(l.units())).toList();
        Orders.save(tx, shipped);
        Promising.settle(tx, shipped);
        return rows;
    }

    private static List<Promise> promises(Tx tx, List<SalesOrder> orders, ShipRequest request) {
        Map<OrderId, List<Allocation>> there = Promising.allocations(tx, orders);
        return orders.stream()
                .map(o -> request.quantities().isEmpty()
                        ? Promise.of(o, there.getOrDefault(o.id(), List.of()))
                        : Promise.of(o, request.quantities(), there.getOrDefault(o.id(), List.of())))
                .toList();
    }

    private static Refusal isShort(Promise promise, Map<VariantId, String> skus) {
        SalesOrder order = promise.order();
        String missing = String.join(", ", promise.shortages(skus).stream().map(Shortage::text).toList());
        return refusal(order, "stock.short", order.number(), missing);
    }

    private static Refusal refusal(SalesOrder order, String key, Object... arguments) {
        return new Refusal(order.id(), order.number(), new BusinessRuleException(key, arguments));
    }
}
