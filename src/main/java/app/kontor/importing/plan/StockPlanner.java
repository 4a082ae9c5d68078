package app.kontor.importing.plan;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedStock;
import app.kontor.importing.Problem;
import app.kontor.stock.LevelOutcome;
import app.kontor.stock.LevelTarget;
import app.kontor.stock.Levels;
import app.kontor.value.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides what a file of levels would change. A SKU that no product has, nor will have, is rejected: such a file never makes products. */
final class StockPlanner {
    private final Tx tx;
    private final Set<String> coming;

    /** @param coming keys of the SKUs that products of the same call bring */
    StockPlanner(Tx tx, Set<String> coming) {
        this.tx = tx;
        this.coming = coming;
    }

    List<StockPlan> plan(List<ImportedStock> levels, List<Problem> problems) {
        Map<Integer, Integer> twice = new HashMap<>();
        List<LevelTarget> targets = stated(levels, twice);
        Iterator<LevelOutcome> outcomes = Levels.planned(tx, targets.stream().filter(t -> t != null).toList()).iterator();
        List<StockPlan> plans = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            ImportedStock level = levels.get(i);
            plans.add(targets.get(i) != null ? plan(level, outcomes.next(), problems)
                    : twice.containsKey(level.line()) ? again(level, twice.get(level.line()), problems) : unknown(level, problems));
        }
        return plans;
    }

    /** What each level aims at, null if it is at nothing; lines that aim at the same go to {@code twice}, with the first of them. */
    private List<LevelTarget> stated(List<ImportedStock> levels, Map<Integer, Integer> twice) {
        Map<String, Variant> bySku = Catalog.bySku(tx, levels.stream().map(l -> Sku.key(l.sku())).distinct().toList());
        Map<String, Variant> byCode = Catalog.byBarcode(tx, levels.stream().map(l -> l.sku().strip()).distinct().toList());
        List<LevelTarget> targets = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (ImportedStock level : levels) {
            Variant v = bySku.getOrDefault(Sku.key(level.sku()), byCode.get(level.sku().strip()));
            LevelTarget target = v == null ? null : new LevelTarget(v.id(), level.quantity(), level.location(), level.bin());
            Integer first = target == null ? null : places.putIfAbsent(place(target), level.line());
            if (first != null) {
                twice.put(level.line(), first);
            }
            targets.add(first == null ? target : null);
        }
        return targets;
    }

    /** A variant in its place, whatever the file calls it: by its SKU in one line, by its barcode in another. */
    private static String place(LevelTarget target) {
        return Sku.key(String.join("\u0000", String.valueOf(target.variant()), String.valueOf(target.location()),
                String.valueOf(target.bin())));
    }

    private static StockPlan again(ImportedStock level, int first, List<Problem> problems) {
        problems.add(Problem.rejected(level.line(), null, level.sku(), "duplicateStock", level.sku(), String.valueOf(first),
                String.valueOf(level.line())));
        return new StockPlan(level, Verdict.REJECTED, null);
    }

    /** The targets of levels whose products have been added in the meantime. */
    List<LevelTarget> targets(List<ImportedStock> levels) {
        Map<String, Variant> bySku = Catalog.bySku(tx, levels.stream().map(l -> Sku.key(l.sku())).distinct().toList());
        return levels.stream()
                .filter(level -> bySku.containsKey(Sku.key(level.sku())))
                .map(level -> new LevelTarget(
                        bySku.get(Sku.key(level.sku())).id(), level.quantity(), level.location(), level.bin()))
                .toList();
    }

    private StockPlan unknown(ImportedStock level, List<Problem> problems) {
        if (coming.contains(Sku.key(level.sku()))) {
            return new StockPlan(level, level.quantity().isZero() ? Verdict.SAME : Verdict.CHANGED, null);
        }
        problems.add(Problem.rejected(level.line(), null, level.sku(), "unknownSku", level.sku()));
        return new StockPlan(level, Verdict.REJECTED, null);
    }

    private static StockPlan plan(ImportedStock level, LevelOutcome outcome, List<Problem> problems) {
        if (outcome.refused() != null) {
            problems.add(Problem.rejected(level.line(), null, level.sku(), "levelRefused", level.sku(),
                    level.quantity().toString(), outcome.allocated().toString()));
            return new StockPlan(level, Verdict.REJECTED, outcome);
        }
        return new StockPlan(level, outcome.isChanged() ? Verdict.CHANGED : Verdict.SAME, outcome);
    }
}
