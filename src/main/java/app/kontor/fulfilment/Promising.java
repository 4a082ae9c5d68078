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
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
        Map<OrderId, List<Allocation>> there = allocations(tx, open);
        List<Allocation> given = Allocations.allocate(tx, wishes(promises(open, there)));
        add(there, given);
        return new AllocationResult(
                (int) given.stream().map(Allocation::order).distinct().count(),
                (int) given.stream().map(Allocation::line).distinct().count(),
                settle(tx, promises(open, there)));
    }

    /** Writes how the orders' allocation stands after their allocations have changed; returns what they lack. */
    static List<Shortage> settle(Tx tx, List<Promise> promises) {
        List<SalesOrder> changed = new ArrayList<>();
        List<Shortage> missing = new ArrayList<>();
        Map<VariantId, String> skus = skus(tx, promises);
        for (Promise promise : promises) {
            if (promise.state() != promise.order().status().allocation()) {
                changed.add(promise.order().with(promise.state()));
            }
            missing.addAll(promise.shortages(skus, Map.of()));
        }
        Orders.saveStatus(tx, changed);
        return missing;
    }

    static List<Promise> promises(List<SalesOrder> orders, Map<OrderId, List<Allocation>> there) {
        return orders.stream().map(o -> Promise.of(o, there.getOrDefault(o.id(), List.of()))).toList();
    }

    /** What is promised now; to be added to. */
    static Map<OrderId, List<Allocation>> allocations(Tx tx, Collection<SalesOrder> orders) {
        Map<OrderId, List<Allocation>> there = new HashMap<>();
        add(there, Allocations.of(tx, orders.stream().map(SalesOrder::id).toList()));
        return there;
    }

    static void add(Map<OrderId, List<Allocation>> there, List<Allocation> allocations) {
        allocations.forEach(a -> there.computeIfAbsent(a.order(), id -> new ArrayList<>()).add(a));
    }

    static List<AllocationWish> wishes(List<Promise> promises) {
        return promises.stream().flatMap(p -> p.wishes().stream()).toList();
    }

    /** Of the variants of those that lack something: only they are spoken about. */
    static Map<VariantId, String> skus(Tx tx, List<Promise> promises) {
        Set<VariantId> variants = promises.stream().filter(Promise::lacks)
                .flatMap(p -> p.order().lines().stream()).map(OrderLine::variant)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        Map<VariantId, String> skus = new HashMap<>();
        Catalog.byId(tx, variants).forEach((id, v) -> skus.put(id, v.sku().value()));
        return skus;
    }
}
