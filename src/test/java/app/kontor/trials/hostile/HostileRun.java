package app.kontor.trials.hostile;

import app.kontor.importing.plan.FilePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The documented corpus run, slow files too. Prints each file that became something else, the slowest, and all sums; exits with 1 if any did. */
public final class HostileRun {
    private HostileRun() {}

    public static void main(String[] args) throws IOException {
        boolean tellsAll = args.length > 0 && args[0].equals("all");
        String only = args.length > 1 ? args[1] : "";
        List<HostileFile> corpus = Corpus.all();
        Watchdog watchdog = new Watchdog(Duration.ofSeconds(10), (what, bytes) -> System.out.println("HANG " + what));
        try (HostileTrials trials = new HostileTrials(watchdog, Files.createTempDirectory("kontor-hostile"))) {
            List<HostileTrials.Result> results = IntStream.range(0, corpus.size())
                    .filter(n -> corpus.get(n).name().contains(only))
                    .mapToObj(n -> told(trials.run(corpus.get(n), n + 1, true), tellsAll))
                    .toList();
            System.exit(summed(results));
        }
    }

    private static HostileTrials.Result told(HostileTrials.Result result, boolean tellsAll) {
        if (result.complaint() != null || tellsAll) {
            System.out.printf(Locale.ROOT, "%s %s [%,d bytes, %.2f s]: %s%n  %s%n", result.complaint() == null ? "ok" : "WRONG",
                    result.file().name(), result.bytes(), result.took().toMillis() / 1000.0, result.complaint(), said(result.outcome()));
        }
        if (result.outcome() instanceof Outcome.Fault fault) {
            fault.why().printStackTrace(System.out);
        }
        return result;
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.why().file() + ": " + refused.sentence();
            case Outcome.Read read -> {
                FilePlan plan = read.plan().files().getFirst();
                yield plan.file().detected().format() + " " + plan.counts() + " " + plan.problems();
            }
            case Outcome.Ruled ruled -> ruled.key();
            case Outcome.Fault fault -> fault.what();
        };
    }

    private static int summed(List<HostileTrials.Result> results) {
        Map<String, Integer> sums = new TreeMap<>();
        results.forEach(r -> sums.merge(sum(r.outcome()), 1, Integer::sum));
        sums.forEach((what, count) -> System.out.printf(Locale.ROOT, "%,6d %s%n", count, what));
        results.stream().sorted(Comparator.comparing(HostileTrials.Result::took).reversed()).limit(6).forEach(r -> System.out.printf(
                Locale.ROOT, "  %.2f s %s (%,d bytes)%n", r.took().toMillis() / 1000.0, r.file().name(), r.bytes()));
        long wrong = results.stream().filter(r -> r.complaint() != null).count();
        System.out.printf(Locale.ROOT, "%,d files, %,d wrong, with a heap of %,d MB%n", results.size(), wrong,
                Runtime.getRuntime().maxMemory() >> 20);
        return wrong == 0 ? 0 : 1;
    }

    private static String sum(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> "refused: " + refused.why().textKey();
            case Outcome.Read read -> read.plan().files().getFirst().counts().rejected() == 0 ? "read whole" : "read but for one record or more";
            case Outcome.Ruled ruled -> "ruled: " + ruled.key();
            case Outcome.Fault fault -> "FAULT";
        };
    }
}
