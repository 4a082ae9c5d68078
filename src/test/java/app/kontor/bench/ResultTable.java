package app.kontor.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints measurements with their rate and how many times a baseline they took. */
record ResultTable(String title, Measurement parse, Measurement load, List<Measurement> steps) {

    void print(PrintStream out, PeakMemory.Peak memory) {
        out.printf("%n%s%n", title);
        out.printf("%-48s %10s %10s %12s %9s %9s%n", "step", "things", "seconds", "per second", "x parse", "x load");
        row(out, parse);
        row(out, load);
        steps.forEach(step -> row(out, step));
        out.printf(Locale.ROOT, "%-48s %10s heap %,d MB, process %s%n", "peak memory", "", memory.heapBytes() >> 20,
                memory.processBytes().isPresent() ? "%,d MB".formatted(memory.processBytes().getAsLong() >> 20) : "unknown");
    }

    private void row(PrintStream out, Measurement one) {
        out.printf(Locale.ROOT, "%-48s %,10d %10.3f %,12.0f %9.1f %9.1f%n",
                one.step(), one.things(), one.seconds(), one.perSecond(), one.ratioTo(parse), one.ratioTo(load));
    }
}
