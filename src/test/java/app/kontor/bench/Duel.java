package app.kontor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ours beside a yard-stick, in turns within one run: medians of the seconds that passed and of those that the cores computed. On a
 * busy machine only the second can be compared.
 */
record Duel(String name, long things, Times ours, Times yardStick) {

    /** In seconds: the median, and the lowest and the highest of what passed. */
    record Times(double passed, double least, double most, double computed) {}

    /** Does its work once. */
    interface Work {
        void run(int round) throws Exception;
    }

    /** The first round of each warms up and does not count. */
    static Duel of(String name, long things, int rounds, Work ours, Work yardStick) throws Exception {
        List<double[]> one = new ArrayList<>();
        List<double[]> other = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double[] first = timed(ours, round);
            double[] second = timed(yardStick, round);
            if (round > 0) {
                one.add(first);
                other.add(second);
            }
        }
        return new Duel(name, things, times(one), times(other));
    }

    private static double[] timed(Work work, int round) throws Exception {
        System.gc();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long computed = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run(round);
        return new double[] {(System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - computed) / 1e9};
    }

    private static Times times(List<double[]> rounds) {
        List<Double> passed = rounds.stream().map(r -> r[0]).sorted().toList();
        List<Double> computed = rounds.stream().map(r -> r[1]).sorted().toList();
        return new Times(passed.get(passed.size() / 2), passed.getFirst(), passed.getLast(), computed.get(computed.size() / 2));
    }

    /** How many times the yard-stick's time passed. */
    double ratio() {
        return ours.passed / yardStick.passed;
    }

    /** How many times the yard-stick's time was computed. */
    double computedRatio() {
        return ours.computed / yardStick.computed;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-44s %8.3f s (%.3f-%.3f) %,9.0f/s  yard-stick %8.3f s (%.3f-%.3f) %,9.0f/s  x %5.2f  computed %.2f/%.2f s x %5.2f",
                name, ours.passed, ours.least, ours.most, things / ours.passed, yardStick.passed, yardStick.least, yardStick.most,
                things / yardStick.passed, ratio(), ours.computed, yardStick.computed, computedRatio());
    }
}
