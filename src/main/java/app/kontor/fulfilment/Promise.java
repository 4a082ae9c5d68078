package app.kontor.fulfilment;

import app.kontor.sales.AllocationState;
import app.kontor.sales.OrderLine;
import app.kontor.sales.SalesOrder;
import app.kontor.stock.Allocation;
import app.kontor.stock.AllocationWish;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An order, what of it is wanted, and what is promised to it: what is missing, and what may leave.
 *
 * @param wanted by line, in the channel's units
 * @param promised by line, in pieces
 */
record Promise(SalesOrder order, Map<OrderLineId, Quantity> wanted, Map<OrderLineId, Quantity> promised) {

    /** Everything that is open is wanted. */
    static Promise of(SalesOrder order, Collection<Allocation> allocations) {
        Map<OrderLineId, Quantity> open = new HashMap<>();
        order.lines().forEach(l -> open.put(l.id(), l.open()));
        return of(order, open, allocations);
    }

    static Promise of(SalesOrder order, Map<OrderLineId, Quantity> wanted, Collection<Allocation> allocations) {
        Map<OrderLineId, Quantity> promised = new HashMap<>();
        allocations.forEach(a -> promised.merge(a.line(), a.quantity(), Quantity::plus));
        return new Promise(order, wanted, promised);
    }

    /** What to ask of stock; lines without a product ask nothing. */
    List<AllocationWish> wishes() {
        List<AllocationWish> wishes = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            if (line.variant() != null && missing(line).isPositive()) {
                wishes.add(new AllocationWish(order.id(), line.id(), line.variant(), missing(line), line.factor()));
            }
        }
        return wishes;
    }

    /**
     * What is neither promised nor there.
     *
     * @param skus of all variants that occur
     * @param free what could still be promised
     */
    List<Shortage> shortages(Map<VariantId, String> skus, Map<VariantId, Quantity> free) {
        List<Shortage> shortages = new ArrayList<>();
        Map<VariantId, Quantity> left = new HashMap<>(free);
        for (OrderLine line : order.lines()) {
            VariantId variant = line.variant();
            if (variant == null && missing(line).isPositive()) {
                shortages.add(new Shortage(order.number(), line.matchText(), wanted(line)));
            } else if (variant != null) {
                Quantity there = left.getOrDefault(variant, Quantity.ZERO).max(Quantity.ZERO).min(missing(line));
                left.merge(variant, there.negate(), Quantity::plus);
                Quantity missing = missing(line).minus(there);
                if (missing.isPositive()) {
                    shortages.add(new Shortage(order.number(), skus.getOrDefault(variant, line.matchText()), missing));
                }
            }
        }
        return shortages;
    }

    boolean lacks() {
        return order.lines().stream().anyMatch(l -> missing(l).isPositive());
    }

    /** Whether more is wanted of a line than is open. */
    boolean isTooMuch() {
        return order.lines().stream().anyMatch(l -> wanted(l).compareTo(l.open()) > 0);
    }

    boolean isNothing() {
        return order.lines().stream().noneMatch(l -> wanted(l).isPositive());
    }

    /** How the order's allocation stands now; only what is still to be shipped counts. */
    AllocationState state() {
        if (!order.isOpen() || order.lines().stream().allMatch(l -> l.open().isZero())) {
            return AllocationState.NONE;
        }
        if (order.lines().stream().allMatch(l -> promised(l).compareTo(l.openPieces()) >= 0)) {
            return AllocationState.FULL;
        }
        return promised.isEmpty() ? AllocationState.NONE : AllocationState.PARTIAL;
    }

    /** What may leave now, in the channel's units: whole packs, and what needs no shipping with them. */
    Map<OrderLineId, Quantity> leaving() {
        Map<OrderLineId, Quantity> leaving = new LinkedHashMap<>();
        for (OrderLine line : order.lines()) {
            Quantity units = missing(line).isZero() ? wanted(line) : promised(line).wholePacks(line.factor());
            if (units.isPositive()) {
                leaving.put(line.id(), units);
            }
        }
        return hasGoods(leaving) || !needsGoods() ? leaving : Map.of();
    }

    /** The parts of the allocations that these units use up. */
    static List<Allocation> used(SalesOrder order, Map<OrderLineId, Quantity> leaving, List<Allocation> allocations) {
        List<Allocation> used = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            Quantity rest = line.requiresShipping()
                    ? leaving.getOrDefault(line.id(), Quantity.ZERO).times(line.factor())
                    : Quantity.ZERO;
            for (Allocation a : allocations) {
                if (a.line().equals(line.id()) && rest.isPositive()) {
                    used.add(a.with(a.quantity().min(rest)));
                    rest = rest.minus(a.quantity().min(rest));
                }
            }
        }
        return used;
    }

    /** What stays promised when these are used. */
    static List<Allocation> rest(List<Allocation> allocations, List<Allocation> used) {
        Map<Long, Quantity> less = new HashMap<>();
        used.forEach(u -> less.put(u.id(), u.quantity()));
        return allocations.stream()
                .map(a -> a.with(a.quantity().minus(less.getOrDefault(a.id(), Quantity.ZERO))))
                .filter(a -> a.quantity().isPositive())
                .toList();
    }

    private boolean needsGoods() {
        return order.lines().stream().anyMatch(l -> needed(l).isPositive());
    }

    private boolean hasGoods(Map<OrderLineId, Quantity> leaving) {
        return order.lines().stream().anyMatch(l -> l.requiresShipping() && leaving.containsKey(l.id()));
    }

    private Quantity missing(OrderLine line) {
        return needed(line).minus(promised(line)).max(Quantity.ZERO);
    }

    private Quantity needed(OrderLine line) {
        return line.requiresShipping() ? wanted(line).times(line.factor()) : Quantity.ZERO;
    }

    private Quantity wanted(OrderLine line) {
        return wanted.getOrDefault(line.id(), Quantity.ZERO);
    }

    private Quantity promised(OrderLine line) {
        return promised.getOrDefault(line.id(), Quantity.ZERO);
    }
}
