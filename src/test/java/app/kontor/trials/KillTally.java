package app.kontor.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts kills and what was found after them. Of several threads. */
final class KillTally {
    private final Map<String, Integer> kills = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int acknowledged;
    private int more;
    private long slowest;
    private int late;

    /** @param when what the victim was doing. @param how what brings it back */
    synchronized void add(String when, String how, Aftermath aftermath) {
        kills.merge(when, 1, Integer::sum);
        more += aftermath.more() ? 1 : 0;
        slowest = Math.max(slowest, aftermath.openedInMillis());
        aftermath.faults().forEach(fault -> faults.add(when + ", " + how + ": " + fault));
    }

    synchronized void acknowledged(int commands) {
        acknowledged += commands;
    }

    /** The victim had ended by itself before it was killed. */
    synchronized void tooLate() {
        late++;
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized int kills() {
        return kills.values().stream().mapToInt(n -> n).sum();
    }

    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                "%d kills %s, %d too late, %,d commands acknowledged, %d kept that nobody was told of, slowest opening %d ms, %d faults%n",
                kills(), kills, late, acknowledged, more, slowest, faults.size()));
        faults.forEach(fault -> text.append("  ").append(fault).append(System.lineSeparator()));
        return text.toString();
    }
}
