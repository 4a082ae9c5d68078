package app.kontor.stock;

import app.kontor.db.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the kept levels with the ledger and the allocations, and brings them back to the truth (R28). */
public final class StockCheck {
    private static final Logger LOG = LoggerFactory.getLogger(StockCheck.class);

    private StockCheck() {}

    /** All differences, along the walk; empty if the books are right. */
    public static List<LevelDifference> differences(Tx tx) {
        Map<LevelKey, StockLevel> kept = StockStore.levels(tx);
        Map<LevelKey, StockLevel> real = StockStore.sums(tx);
        Set<LevelKey> keys = new HashSet<>(kept.keySet());
        keys.addAll(real.keySet());
        Map<LevelKey, StockLevel> wrong = new HashMap<>();
        for (LevelKey key : keys) {
            StockLevel level = kept.getOrDefault(key, StockLevel.empty(key));
            if (!level.equals(real.getOrDefault(key, StockLevel.empty(key)))) {
                wrong.put(key, level);
            }
        }
        return wrong.isEmpty() ? List.of() : name(tx, wrong, real);
    }

    /** Rebuilds the levels that are wrong; each is written to the log, as it says that something went wrong before. */
    public static List<LevelDifference> repair(Tx tx) {
        List<LevelDifference> differences = differences(tx);
        differences.forEach(d -> LOG.warn("Stock level repaired by command {}: {}", tx.command().id(), d.ids()));
        boolean wrongPast = !PastStock.wrong(tx).isEmpty();
        if (wrongPast) {
            LOG.warn("Kept balances of the past repaired by command {}", tx.command().id());
        }
        if (wrongPast || !differences.isEmpty()) {
            tx.recordAnyway();
        }
        PastStock.rebuild(tx);
        recompute(tx, differences.stream().map(d -> d.real().variant()).distinct().toList());
        return differences;
    }

    /** Writes the levels of the variants as ledger and allocations have them. */
    static void recompute(Tx tx, java.util.Collection<app.kontor.value.VariantId> variants) {
        Map<LevelKey, StockLevel> kept = StockStore.levels(tx, variants);
        Map<LevelKey, StockLevel> real = StockStore.sums(tx, variants);
        kept.keySet().forEach(key -> real.putIfAbsent(key, StockLevel.empty(key)));
        StockStore.put(tx, real, kept);
        PastStock.cameIn(tx, variants);
    }

    private static List<LevelDifference> name(Tx tx, Map<LevelKey, StockLevel> wrong, Map<LevelKey, StockLevel> real) {
        List<LevelDifference> named = new ArrayList<>();
        for (Bin bin : PlaceStore.load(tx, () -> 0).walk()) {
            wrong.forEach((key, level) -> {
                if (key.bin().equals(bin.id())) {
                    StockLevel sum = real.getOrDefault(key, StockLevel.empty(key));
                    named.add(new LevelDifference(
                            StockStore.sku(tx, key.variant()), bin.location().name(), bin.code(), level, sum));
                }
            });
        }
        return named;
    }
}
