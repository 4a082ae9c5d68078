package app.kontor.fulfilment;

import app.kontor.catalog.Catalog;
import app.kontor.db.Tx;
import app.kontor.sales.OrderLine;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.stock.Allocation;
import app.kontor.stock.AllocationWish;
import app.kontor.stock.Allocations;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives stock to orders, one after the other as they come, in a handful of statements however many they are. */
final class Promising {
    private Promising() {}

    /** Orders that are not open get nothing. */
    static AllocationResult promise(Tx tx, List<SalesOrder> orders) {
        List<SalesOrder> open = orders.stream().filter(SalesOrder::isOpen).toList();
        List<AllocationWish> wishes = promises(tx, open).stream().flatMap(p -> p.wishes().stream()).toList();
        List<Quantity> given = Allocations.allocate(tx, wishes);
        Set<OrderId> served = new HashSet<>();
        int lines = 0;
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).isPositive()) {
                served.add(wishes.get(i).order());
                lines++;
            }
        }
        return new AllocationResult(served.size(), lines, settle(tx, open));
    }

    /** Writes how the orders' allocation stands after their allocations have changed; returns what they lack. */
    static List<Shortage> settle(Tx tx, List<SalesOrder> orders) {
        List<SalesOrder> changed = new ArrayList<>();
        List<Shortage> missing = new ArrayList<>();
        Map<VariantId, String> skus = skus(tx, orders);
        for (Promise promise : promises(tx, orders)) {
            if (promise.state() != promise.order().status().allocation()) {
                changed.add(promise.order().with(promise.state()));
            }
            missing.addAll(promise.shortages(skus, Map.of()));
        }
        Orders.save(tx, changed);
        return missing;
    }

    static Map<OrderId, List<Allocation>> allocations(Tx tx, Collection<SalesOrder> orders) {
        return Allocations.of(tx, orders.stream().map(SalesOrder::id).toList()).stream()
                .collect(Collectors.groupingBy(Allocation::order));
    }

    static Map<VariantId, String> skus(Tx tx, Collection<SalesOrder> orders) {
        Set<VariantId> variants = orders.stream().flatMap(o -> o.lines().stream()).map(OrderLine::variant)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        Map<VariantId, String> skus = new HashMap<>();
        Catalog.byId(tx, variants).forEach((id, v) -> skus.put(id, v.sku().value()));
        return skus;
    }

    private static List<Promise> promises(Tx tx, List<SalesOrder> orders) {
        Map<OrderId, List<Allocation>> there = allocations(tx, orders);
        return orders.stream().map(o -> Promise.of(o, there.getOrDefault(o.id(), List.of()))).toList();
    }
}
