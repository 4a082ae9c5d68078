package app.kontor.importing.plan;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.plan.Effect.Oversold;
import app.kontor.stock.LevelOutcome;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up what an import wants of the stock, and what it says that there is. */
final class StockTally {
    private final Tx tx;
    private final Map<VariantId, Quantity> wanted = new HashMap<>();
    private final Map<VariantId, Quantity> set = new HashMap<>();

    StockTally(Tx tx) {
        this.tx = tx;
    }

    /** What files of levels would set. */
    void add(List<StockPlan> levels) {
        levels.stream().filter(level -> level.verdict() == Verdict.CHANGED).forEach(level -> {
            LevelOutcome outcome = level.outcome();
            if (outcome != null) {
                set.merge(outcome.target().variant(), level.incoming().quantity().minus(outcome.before()), Quantity::plus);
            }
        });
    }

    /** What a new order wants. */
    void add(ImportedOrder order, LineMatcher matcher) {
        if (order.fulfilment() == FulfilmentStatus.FULFILLED) {
            return;
        }
        order.lines().stream().filter(ImportedLine::requiresShipping).forEach(line -> matcher.match(line).ifPresent(match ->
                wanted.merge(match.variant().id(), line.quantity().minus(line.fulfilled()).times(match.factor()), Quantity::plus)));
    }

    Effect.OfStock sum() {
        Set<VariantId> touched = new HashSet<>(wanted.keySet());
        touched.addAll(set.keySet());
        Map<VariantId, Quantity> free = touched.isEmpty() ? Map.of() : Shortage.left(tx, touched, set);
        Quantity promised = Quantity.ZERO;
        Quantity missing = Quantity.ZERO;
        for (VariantId variant : wanted.keySet()) {
            Quantity wants = wanted.get(variant);
            Quantity gets = wants.min(free.getOrDefault(variant, Quantity.ZERO).max(Quantity.ZERO));
            promised = promised.plus(gets);
            missing = missing.plus(wants.minus(gets));
        }
        return new Effect.OfStock(promised, missing, oversold(touched, free));
    }

    private List<Oversold> oversold(Set<VariantId> touched, Map<VariantId, Quantity> free) {
        Map<VariantId, Quantity> missing = new HashMap<>();
        touched.forEach(variant -> {
            Quantity now = free.getOrDefault(variant, Quantity.ZERO);
            Quantity before = now.minus(set.getOrDefault(variant, Quantity.ZERO));
            Quantity after = now.minus(wanted.getOrDefault(variant, Quantity.ZERO));
            Quantity more = lacks(after).minus(lacks(before));
            if (more.isPositive()) {
                missing.put(variant, more);
            }
        });
        List<Oversold> oversold = new ArrayList<>();
        Catalog.byId(tx, missing.keySet()).values().forEach(v -> oversold.add(of(v, free, missing.get(v.id()))));
        oversold.sort(Comparator.comparing(Oversold::missing).reversed().thenComparing(Oversold::sku));
        return List.copyOf(oversold);
    }

    private Oversold of(Variant v, Map<VariantId, Quantity> free, Quantity missing) {
        return new Oversold(v.sku().value(), v.name(), wanted.getOrDefault(v.id(), Quantity.ZERO), free.getOrDefault(v.id(), Quantity.ZERO), missing);
    }

    private static Quantity lacks(Quantity left) {
        return left.isNegative() ? left.negate() : Quantity.ZERO;
    }
}
