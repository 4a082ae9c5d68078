package app.kontor.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One line of the table.
 *
 * @param row which of the benchmark's rows it belongs to
 * @param what was measured
 * @param found the medians, or what else there is to say
 * @param beside the yard-stick of the same run, or what peers needed as it was recorded; may be empty
 * @param goal empty for none
 * @param met whether the goal was reached; always where there is none
 */
record Figure(String row, String what, String found, String beside, String goal, boolean met) {

    /** An answer to a person: a goal in milliseconds at the 95th percentile. */
    static Figure answer(String row, String what, Timing timing, double goalMillis) {
        double at95 = Timing.at95(timing.computed()) * 1e3;
        String found = String.format(Locale.ROOT, "%s (%s) computed, %s (%s) passed, ms", millis(Timing.median(timing.computed())), millis(at95 / 1e3),
                millis(Timing.median(timing.passed())), millis(Timing.at95(timing.passed())));
        return new Figure(row, what, found, "", String.format(Locale.ROOT, "%.0f ms", goalMillis), at95 <= goalMillis);
    }

    /** What a person waits for while several threads work: its goal is by the clock, so that on a busy machine it says less than what was computed. */
    static Figure wait(String row, String what, Timing timing, double goalMillis) {
        return new Figure(row, what, answer(row, what, timing, goalMillis).found, "", String.format(Locale.ROOT, "%.0f ms passed, both cores", goalMillis),
                Timing.at95(timing.passed()) <= goalMillis / 1e3);
    }

    /** Work beside a yard-stick, both in seconds of the processors. */
    static Figure job(String row, String what, Timing timing, String name, Timing yardStick, double goalTimes) {
        return new Figure(row, what, seconds(timing), beside(name, timing, yardStick), String.format(Locale.ROOT, "%.1f times", goalTimes),
                ratio(timing, yardStick) <= goalTimes);
    }

    /** As {@link #job(String, String, Timing, String, Timing, double)}, without a goal. */
    static Figure job(String row, String what, Timing timing, String name, Timing yardStick) {
        return new Figure(row, what, seconds(timing), beside(name, timing, yardStick), "", true);
    }

    private static String beside(String name, Timing timing, Timing yardStick) {
        return String.format(Locale.ROOT, "%s: %s; %.2f times that", name, seconds(yardStick), ratio(timing, yardStick));
    }

    private static double ratio(Timing timing, Timing yardStick) {
        return Timing.median(timing.computed()) / Timing.median(yardStick.computed());
    }

    /** Work with a limit of its own. */
    static Figure job(String row, String what, Timing timing, double goalSeconds) {
        return new Figure(row, what, seconds(timing), "", String.format(Locale.ROOT, "%.1f s", goalSeconds),
                Timing.median(timing.passed()) <= goalSeconds || Timing.median(timing.computed()) <= goalSeconds);
    }

    static Figure plain(String row, String what, String found, String goal, boolean met) {
        return new Figure(row, what, found, "", goal, met);
    }

    private static String millis(double seconds) {
        return String.format(Locale.ROOT, seconds < 0.01 ? "%.1f" : "%.0f", seconds * 1e3);
    }

    /** Medians, and from the least to the most. */
    static String seconds(Timing t) {
        return String.format(Locale.ROOT, "%.2f s (%.2f–%.2f) computed, %.2f s (%.2f–%.2f) passed", Timing.median(t.computed()),
                t.computed().getFirst(), t.computed().getLast(), Timing.median(t.passed()), t.passed().getFirst(), t.passed().getLast());
    }

    String line() {
        return List.of(row, what, found, beside, goal, Boolean.toString(met)).stream().map(f -> f.replace('\t', ' ')).collect(Collectors.joining("\t"));
    }

    static Figure read(String line) {
        List<String> f = Arrays.asList(line.split("\t", -1));
        return new Figure(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), Boolean.parseBoolean(f.get(5)));
    }
}
