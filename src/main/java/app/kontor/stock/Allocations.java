package app.kontor.stock;

import app.kontor.db.Tx;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.PickListId;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Stock promised to orders, inside the transaction of an upper feature: promise it, list it, take it back, send it
 * out.
 */
public final class Allocations {
    private Allocations() {}

    /**
     * Promises what is there to one wish after the other (R29); returns the new promises in the order of the wishes.
     */
    public static List<Allocation> allocate(Tx tx, List<AllocationWish> wishes) {
        Availability availability = availability(tx, wishes.stream().map(AllocationWish::variant).distinct().toList());
        List<Allocation> allocations = new ArrayList<>();
        for (AllocationWish wish : wishes) {
            for (Availability.Taken taken : availability.take(wish)) {
                allocations.add(new Allocation(
                        tx.newId(), wish.order(), wish.line(), wish.variant(), taken.bin(), taken.quantity(), null, false));
            }
        }
        StockStore.change(tx, allocations.stream().map(Allocation::change));
        AllocationStore.insert(tx, allocations);
        return allocations;
    }

    /** What is promised to the orders, oldest promise first. */
    public static List<Allocation> of(Tx tx, Collection<OrderId> orders) {
        return AllocationStore.byOrders(tx, orders);
    }

    /** What the list holds. */
    public static List<Allocation> on(Tx tx, PickListId list) {
        return AllocationStore.byPickList(tx, list);
    }

    /** What is promised and held by no list yet. */
    public static List<Allocation> unlisted(Tx tx) {
        return AllocationStore.unlisted(tx);
    }

    /** The list holds these from now on (R31). */
    public static void hold(Tx tx, Collection<Allocation> allocations, PickListId list) {
        AllocationStore.list(tx, allocations, list);
    }

    /** No list holds these any more. */
    public static void unlist(Tx tx, Collection<Allocation> allocations) {
        AllocationStore.list(tx, allocations, null);
    }

    /** The pieces are fetched, or are not after all. */
    public static void pick(Tx tx, Collection<Allocation> allocations, boolean picked) {
        AllocationStore.pick(tx, allocations, picked);
    }

    /** Takes back a part of what is promised: these pieces of each. */
    public static void free(Tx tx, Collection<Allocation> parts) {
        AllocationStore.use(tx, parts);
        StockStore.change(tx, parts.stream().map(Allocation::changeBack));
    }

    /** Takes back all that is promised to the orders, off their pick lists too; returns what it was. */
    public static List<Allocation> release(Tx tx, Collection<OrderId> orders) {
        return gone(tx, AllocationStore.byOrders(tx, orders));
    }

    public static List<Allocation> releaseLines(Tx tx, Collection<OrderLineId> lines) {
        return gone(tx, AllocationStore.byLines(tx, lines));
    }

    /**
     * Promised pieces leave the house.
     *
     * @param used allocations, or parts of them
     * @param reason the number of the paper that each leaves with
     */
    public static void issue(Tx tx, Collection<Allocation> used, Function<Allocation, String> reason) {
        List<StockMovement> issues = used.stream().map(a -> StockMovement.issue(a, reason.apply(a), tx.now())).toList();
        AllocationStore.use(tx, used);
        StockStore.change(tx, Stream.concat(
                used.stream().map(Allocation::changeBack), issues.stream().map(StockMovement::change)));
        StockStore.insert(tx, issues);
    }

    static Availability availability(Tx tx, Collection<VariantId> variants) {
        return new Availability(
                StockStore.buffers(tx, variants), StockStore.levels(tx, variants).values(), Stock.walk(tx));
    }

    private static List<Allocation> gone(Tx tx, List<Allocation> allocations) {
        AllocationStore.delete(tx, allocations);
        StockStore.change(tx, allocations.stream().map(Allocation::changeBack));
        return allocations;
    }
}
