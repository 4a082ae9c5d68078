package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.sales.OrderLine;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.stock.Allocations;
import app.kontor.stock.Stock;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which lines of new orders will have no stock, once the orders that wait already have taken theirs. */
final class Shortage {
    private final Map<VariantId, Quantity> left = new HashMap<>();
    private final LineMatcher matcher;

    /** @param set levels that stock files of the same call will set: what is free of them counts instead */
    Shortage(Tx tx, LineMatcher matcher, List<OrderPlan> plans, Map<VariantId, Quantity> set) {
        this.matcher = matcher;
        Set<VariantId> wanted = plans.stream()
                .flatMap(p -> p.incoming().lines().stream())
                .flatMap(l -> matcher.match(l).stream())
                .map(m -> m.variant().id())
                .collect(Collectors.toSet());
        left.putAll(Stock.available(tx, wanted));
        set.forEach((variant, more) -> left.merge(variant, more, Quantity::plus));
        takeWhatWaits(tx);
    }

    private void takeWhatWaits(Tx tx) {
        List<SalesOrder> waiting = Orders.allocatable(tx, false);
        waiting.forEach(o -> o.lines().forEach(l -> take(l.variant(), l)));
        Allocations.of(tx, waiting.stream().map(SalesOrder::id).toList())
                .forEach(a -> left.computeIfPresent(a.variant(), (v, q) -> q.plus(a.quantity())));
    }

    private void take(@Nullable VariantId variant, OrderLine line) {
        if (variant != null) {
            left.computeIfPresent(variant, (v, q) -> q.minus(line.openPieces()));
        }
    }

    /** The plan with the number of its lines that will be short; oldest orders are to be asked first. */
    OrderPlan check(OrderPlan plan) {
        if (plan.verdict() != Verdict.NEW) {
            return plan;
        }
        ImportedOrder order = plan.incoming(); // of a new order nobody else has said anything
        return plan.withShortLines((int) order.lines().stream().filter(l -> isShort(order, l)).count());
    }

    private boolean isShort(ImportedOrder order, ImportedLine line) {
        var match = matcher.match(line);
        if (match.isEmpty() || !line.requiresShipping() || order.fulfilment() == FulfilmentStatus.FULFILLED) {
            return false;
        }
        VariantId variant = match.get().variant().id();
        Quantity pieces = line.quantity().minus(line.fulfilled()).times(match.get().factor());
        Quantity free = left.getOrDefault(variant, Quantity.ZERO);
        left.put(variant, free.minus(pieces));
        return pieces.compareTo(free) > 0;
    }
}
