package app.kontor.bench;

import java.util.concurrent.Callable;

/** How long a step took over how many things. */
record Measurement(String step, long things, long nanos) {

    /** Runs the step once, cold as it is for the user; it returns how many things it did. */
    static Measurement of(String step, Callable<? extends Number> work) throws Exception {
        long start = System.nanoTime();
        long things = work.call().longValue();
        return new Measurement(step, things, System.nanoTime() - start);
    }

    double seconds() {
        return nanos / 1e9;
    }

    double perSecond() {
        return things / seconds();
    }

    double ratioTo(Measurement baseline) {
        return (double) nanos / baseline.nanos;
    }
}
