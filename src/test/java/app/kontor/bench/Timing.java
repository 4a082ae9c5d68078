package app.kontor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What the same work took, several times.
 *
 * @param passed seconds of each time, ascending
 * @param computed what the processors did meanwhile, ascending: on a busy machine only this can be compared
 */
record Timing(List<Double> passed, List<Double> computed) {

    /** Does its work once. @param round from 0 on */
    interface Work {
        void run(int round) throws Exception;
    }

    /** Work of one thread. The first {@code warm} rounds do not count. */
    static Timing ofAnswers(int warm, int rounds, Work work) throws Exception {
        return of(warm, rounds, false, work);
    }

    /** Work of any number of threads. */
    static Timing ofJobs(int warm, int rounds, Work work) throws Exception {
        return of(warm, rounds, true, work);
    }

    /** Rounds that were measured one by one. */
    static Timing of(List<Timing> rounds) {
        return new Timing(rounds.stream().flatMap(t -> t.passed.stream()).sorted().toList(),
                rounds.stream().flatMap(t -> t.computed.stream()).sorted().toList());
    }

    /** One after the other. */
    static Timing sum(Timing one, Timing other) {
        return new Timing(sum(one.passed, other.passed), sum(one.computed, other.computed));
    }

    private static List<Double> sum(List<Double> one, List<Double> other) {
        return IntStream.range(0, one.size()).mapToObj(i -> one.get(i) + other.get(i)).toList();
    }

    private static Timing of(int warm, int rounds, boolean all, Work work) throws Exception {
        double[] passed = new double[rounds];
        double[] computed = new double[rounds];
        for (int i = -warm; i < rounds; i++) {
            if (all) {
                System.gc();
            }
            long before = computed(all);
            long start = System.nanoTime();
            work.run(i + warm);
            if (i >= 0) {
                passed[i] = (System.nanoTime() - start) / 1e9;
                computed[i] = (computed(all) - before) / 1e9;
            }
        }
        return new Timing(sorted(passed), sorted(computed));
    }

    private static long computed(boolean all) {
        return all ? ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()
                : ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Double> sorted(double[] values) {
        return DoubleStream.of(values).sorted().boxed().toList();
    }

    static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    static double at95(List<Double> sorted) {
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * 0.95) - 1));
    }
}
