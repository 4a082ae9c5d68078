package app.kontor.stock;

import app.kontor.db.Tx;
import app.kontor.value.BinId;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.VariantId;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/** Brings stock to what a file, a count or a person says is there: for upper features, inside their transaction. */
public final class Levels {
    private Levels() {}

    /**
     * Brings levels to what a file or a count says, as counts in the ledger. What a rule forbids is left as it is and
     * says so; the outcomes are in the order of the targets.
     */
    public static List<LevelOutcome> set(Tx tx, List<LevelTarget> targets, String reason) {
        return set(tx, targets, new LevelPlan.Entry(MovementKind.COUNT, reason, tx.now()));
    }

    static List<LevelOutcome> set(Tx tx, List<LevelTarget> targets, LevelPlan.Entry entry) {
        Places places = PlaceStore.load(tx, tx::newId);
        LevelPlan plan = plan(tx, targets, places, entry);
        List<LevelOutcome> outcomes = targets.stream().map(plan::set).toList();
        PlaceStore.saveAdded(tx, places);
        Stock.post(tx, plan.movements());
        return outcomes;
    }

    /** What {@link #set} would do; writes nothing. */
    public static List<LevelOutcome> planned(Tx tx, List<LevelTarget> targets) {
        LongSupplier invented = new LongSupplier() {
            private long last;

            @Override
            public long getAsLong() {
                return --last;
            }
        };
        LevelPlan.Entry entry = new LevelPlan.Entry(MovementKind.COUNT, "-", Instant.EPOCH);
        LevelPlan plan = plan(tx, targets, PlaceStore.load(tx, invented), entry);
        return targets.stream().map(plan::set).toList();
    }

    private static LevelPlan plan(Tx tx, List<LevelTarget> targets, Places places, LevelPlan.Entry entry) {
        var variants = targets.stream().map(LevelTarget::variant).distinct().toList();
        return new LevelPlan(places, StockStore.levels(tx, variants), entry);
    }

    /** The sentence for an outcome that was refused, with the numbers of the orders that hold the stock. */
    public static BusinessRuleException refusal(Tx tx, LevelOutcome outcome) {
        VariantId variant = outcome.target().variant();
        List<BinId> bins = PlaceStore.load(tx, () -> 0)
                .existing(outcome.target().location(), outcome.target().bin()).stream()
                .map(Bin::id)
                .toList();
        String holders = String.join(", ", AllocationStore.holders(tx, variant, bins));
        return outcome.refusal(StockStore.sku(tx, variant).value(), holders);
    }
}
