package app.kontor.trials.hostile;

import app.kontor.importing.plan.FilePlan;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a fuzz tried and found; keeps the files of faults, so that each can be tried again. */
final class FuzzReport {
    private static final int SHOWN_FRAMES = 14;
    private static final int SHOWN_DIFFERING = 5;
    private final PrintStream out;
    private final Path folder;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<String, Integer> faults = new LinkedHashMap<>();
    private int tried;
    private int whole;
    private int partly;
    private int nothing;
    private int differing;
    private int hangs;
    private Duration slowest = Duration.ZERO;
    private String slowestFile = "";

    FuzzReport(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    synchronized void tried(String what, byte[] bytes, Outcome outcome, Duration took) {
        tried++;
        if (took.compareTo(slowest) > 0) {
            slowest = took;
            slowestFile = what;
        }
        switch (outcome) {
            case Outcome.Read read -> read(what, bytes, read);
            case Outcome.Refused refused -> refusals.merge(refused.why().textKey(), 1, Integer::sum);
            case Outcome.Ruled ruled -> refusals.merge(ruled.key(), 1, Integer::sum);
            case Outcome.Fault fault -> fault(what, bytes, fault);
        }
    }

    private void read(String what, byte[] bytes, Outcome.Read read) {
        FilePlan.Counts counts = read.plan().files().getFirst().counts();
        if (read.again() > 0 && differing++ < SHOWN_DIFFERING) {
            keep(what, bytes, "differs");
            out.println("DIFFERS when read again: " + what + " " + counts + " then " + read.again() + " changed: " + read.changes());
        }
        if (counts.rejected() == 0) {
            whole++;
        } else if (counts.created() + counts.changed() + counts.same() > 0) {
            partly++;
        } else {
            nothing++;
        }
    }

    synchronized void hang(String what, byte[] bytes) {
        hangs++;
        keep(what, bytes, "hang");
        out.println("HANG " + what);
    }

    private void fault(String what, byte[] bytes, Outcome.Fault fault) {
        String place = fault.what() + " " + fault.why().getClass().getSimpleName() + " " + place(fault.why());
        if (faults.merge(place, 1, Integer::sum) > 1) {
            return;
        }
        keep(what, bytes, "fault");
        out.println("FAULT " + what + "\n  " + fault.what() + ": " + fault.why());
        StackTraceElement[] trace = fault.why().getStackTrace();
        for (int i = 0; i < Math.min(SHOWN_FRAMES, trace.length); i++) {
            out.println("    at " + trace[i]);
        }
        if (fault.why().getCause() != null) {
            out.println("  because of " + fault.why().getCause());
        }
    }

    private static String place(Throwable fault) {
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("app.kontor") && !frame.getClassName().contains(".trials.")) {
                return frame.toString();
            }
        }
        return String.valueOf(fault.getMessage()).replaceAll("\\d+", "n");
    }

    private void keep(String what, byte[] bytes, String kind) {
        try {
            Files.createDirectories(folder);
            String name = what.substring(0, Math.min(60, what.length())).replaceAll("[^A-Za-z0-9.]+", "-");
            Files.write(folder.resolve(kind + name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of a fault can't be kept", e);
        }
    }

    synchronized int found() {
        return faults.size() + hangs;
    }

    synchronized void print(Duration since) {
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        out.printf(Locale.ROOT,
                "%5d s: %,d files tried; read whole %,d, in part %,d, every record rejected %,d; refused %,d; differing when read again %,d;"
                        + " faults %,d in %d places; hangs %d; slowest %.2f s (%s); heap %,d MB of %,d%n",
                since.toSeconds(), tried, whole, partly, nothing, refusals.values().stream().mapToInt(n -> n).sum(), differing,
                faults.values().stream().mapToInt(n -> n).sum(), faults.size(), hangs, slowest.toMillis() / 1000.0, slowestFile,
                heap >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    synchronized void printAll(Duration since) {
        print(since);
        refusals.forEach((code, count) -> out.printf(Locale.ROOT, "  %,8d refused with %s%n", count, code));
        faults.forEach((place, count) -> out.printf(Locale.ROOT, "  %,8d FAULTS %s%n", count, place));
    }
}
