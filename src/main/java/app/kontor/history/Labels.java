package app.kontor.history;

import app.kontor.db.Tx;
import app.kontor.history.UndoResult.Left;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people call the wholes of a command: as they are now, and as they were where they are gone. */
final class Labels {
    /** Of what is taken back so many are named: nobody reads the numbers of 100,000 orders. */
    private static final int NAMED = 100;

    private final Tx tx;
    private final Touched touched;
    private final Wholes wholes;

    Labels(Tx tx, Touched touched, Wholes wholes) {
        this.tx = tx;
        this.touched = touched;
        this.wholes = wholes;
    }

    UndoResult result(Fate fate) {
        int[] taken = fate.takenWholes().toArray();
        int[] kept = fate.keptWholes().toArray();
        List<String> names = of(kept);
        List<Left> left = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            left.add(new Left(names.get(i), fate.reason(kept[i])));
        }
        Map<Boolean, List<Left>> parts = left.stream().collect(Collectors.partitioningBy(one -> Fate.FINAL.contains(one.why())));
        return new UndoResult(taken.length, of(Arrays.copyOf(taken, Math.min(NAMED, taken.length))), parts.get(false), parts.get(true));
    }

    /** @param places ascending */
    List<String> of(int[] places) {
        List<String> labels = new ArrayList<>(places.length);
        for (int from = 0, to; from < places.length; from = to) {
            TablePolicy<?> policy = wholes.policy(places[from]);
            to = from + 1;
            while (to < places.length && to - from < touched.portion() && wholes.policy(places[to]) == policy) {
                to++;
            }
            addLabels(policy, Arrays.copyOfRange(places, from, to), labels);
        }
        return labels;
    }

    private void addLabels(@Nullable TablePolicy<?> policy, int[] places, List<String> labels) {
        Map<Long, String> found = new HashMap<>();
        if (policy != null) {
            long[] ids = Arrays.stream(places).mapToLong(wholes::id).sorted().toArray(); // others stand behind ours
            boolean isLedger = policy == TablePolicy.of("stock_movement"); // known by its article: the reason is the same file's name in all
            Portions.each(ids, ids.length, part -> found.putAll(isLedger ? UndoStore.articles(tx, part) : UndoStore.labels(tx, policy, part)));
            List<Long> gone = Arrays.stream(ids).boxed().filter(id -> !found.containsKey(id)).toList();
            touched.before(policy, gone).forEach((id, row) -> found.put(id, String.valueOf(row.get(policy.label()))));
        }
        Arrays.stream(places).mapToObj(wholes::id).forEach(id -> labels.add(found.getOrDefault(id, "#" + id)));
    }
}
