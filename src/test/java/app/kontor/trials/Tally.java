package app.kontor.trials;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts outcomes by kind of trial, and keeps the first bad ones with what makes them happen again. */
final class Tally {
    private static final int SHOWN = 40;

    private final Map<String, Map<Outcome, Integer>> counts = new TreeMap<>();
    private final Map<String, Integer> details = new TreeMap<>();
    private final List<String> bad = new ArrayList<>();
    private int all;
    private int failed;

    /** @param kind what was tried. @param how which seed and place bring it back */
    void add(String kind, Verdict verdict, String how) {
        all++;
        counts.computeIfAbsent(kind, k -> new EnumMap<>(Outcome.class)).merge(verdict.outcome(), 1, Integer::sum);
        if (verdict.outcome().isGood()) {
            if (!verdict.detail().isEmpty()) {
                details.merge(verdict.detail(), 1, Integer::sum);
            }
            return;
        }
        failed++;
        if (bad.size() < SHOWN) {
            bad.add(verdict.outcome() + " " + kind + ": " + verdict.detail() + " [" + how + "]");
        }
    }

    int all() {
        return all;
    }

    int failed() {
        return failed;
    }

    /** What went wrong, at most forty lines. */
    List<String> bad() {
        return List.copyOf(bad);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%,d trials, %,d broke the promise%n", all, failed));
        counts.forEach((kind, outcomes) -> out.append(String.format(Locale.ROOT, "  %-28s %s%n", kind, outcomes)));
        details.forEach((detail, count) -> out.append(String.format(Locale.ROOT, "  %,6d × %s%n", count, detail)));
        bad.forEach(line -> out.append("  ").append(line).append(System.lineSeparator()));
        return out.toString();
    }
}
