package app.kontor.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Replays power cuts from recordings. Arguments: how many points, the seed, how many seconds the long recording lasts (0: none);
 * then, optionally, names of undertakings, without the days. Of each undertaking a 66th as many points come on top.
 */
public final class PowerTrial {
    private static final int THOROUGH_EACH = 20;
    private static final int STEPS = 45;
    private static final int POINTS_A_RECORDING = 1_500;
    private static final int UNDERTAKING_SHARE = 66;

    private final Path folder;
    private final Tally byLoss = new Tally();
    private final Tally byPhase = new Tally();

    PowerTrial(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        Quiet.onScreen();
        int points = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        int longSeconds = Integer.parseInt(args[2]);
        List<String> only = List.of(args).subList(3, args.length);
        Path memory = Path.of("/dev/shm");
        Path folder = Files.createTempDirectory(Files.isDirectory(memory) ? memory : Path.of("target"), "kontor-power");
        long start = System.nanoTime();
        PowerTrial trial = new PowerTrial(folder);
        try {
            if (only.isEmpty()) {
                trial.all(points, seed, longSeconds);
            }
            trial.undertakings(points / UNDERTAKING_SHARE, seed, only);
        } finally {
            Image.delete(folder);
        }
        System.out.printf(Locale.ROOT, "seed %d, %d s%nBy what was lost: %sBy what the shop did: %s", seed,
                (System.nanoTime() - start) / 1_000_000_000, trial.byLoss, trial.byPhase);
        System.exit(trial.byLoss.failed() == 0 ? 0 : 1);
    }

    private void all(int points, long seed, int longSeconds) throws IOException, InterruptedException {
        int last = longSeconds > 0 ? points / 4 : 0;
        int left = points - last;
        for (long next = seed; left > 0; next++) {
            int some = Math.min(left, POINTS_A_RECORDING);
            left -= some;
            replay(record(next, STEPS, Duration.ZERO), some, next);
        }
        if (last > 0) {
            long other = seed - 1;
            replay(record(other, STEPS, Duration.ofSeconds(longSeconds)), last, other);
        }
    }

    List<String> bad() {
        return byLoss.bad();
    }

    Recording record(long seed, int steps, Duration atLeast) throws IOException {
        Path root = folder.resolve("recorded-" + seed);
        long start = System.nanoTime();
        Recording recording = Workday.record(root, seed, steps, atLeast);
        System.out.printf(Locale.ROOT, "recorded with seed %d: %,d operations, %,d commands, %d s%n", seed, recording.operations().size(),
                recording.acknowledged().size(), (System.nanoTime() - start) / 1_000_000_000);
        Image.delete(root);
        return recording;
    }

    /** @param only names of them; all if there are none */
    void undertakings(int points, long seed, List<String> only) throws IOException, InterruptedException {
        for (Undertaking one : Undertakings.all(folder)) {
            if (only.isEmpty() || only.contains(one.name())) {
                undertaking(one, points, seed);
            }
        }
    }

    private void undertaking(Undertaking one, int points, long seed) throws IOException, InterruptedException {
        Recording recording = one.record(folder.resolve("undertaken"));
        int first = recording.beginning(one.name());
        int all = recording.operations().size() - first;
        System.out.printf(Locale.ROOT, "recorded %s: %,d operations%n", one.name(), all);
        List<Integer> at = IntStream.rangeClosed(1, points).map(n -> first + (int) ((long) n * all / points)).boxed().toList();
        try (Reopening reopening = new Reopening(one.states())) {
            replay(recording, at, seed, (place, operation, thorough) ->
                    one.judge(reopening, place, Undertaking.isDone(recording.phaseAt(operation)), thorough));
        }
        System.out.printf(Locale.ROOT, "so far %,d points, %,d broke the promise%n", byLoss.all(), byLoss.failed());
    }

    private void replay(Recording recording, int points, long seed) throws IOException, InterruptedException {
        int all = recording.operations().size();
        replay(recording, IntStream.range(0, points).map(n -> (int) ((long) n * all / points)).boxed().toList(), seed);
        System.out.printf(Locale.ROOT, "so far %,d points, %,d broke the promise%n", byLoss.all(), byLoss.failed());
    }

    /** Each point is a number of operations, with the next kind of loss; only forward. @return what was found */
    Tally replay(Recording recording, List<Integer> points, long seed) throws IOException, InterruptedException {
        try (Reopening reopening = new Reopening(recording.states())) {
            return replay(recording, points, seed, (root, operation, thorough) ->
                    reopening.judge(root, recording.acknowledgedAt(operation), thorough));
        }
    }

    private interface Judge {
        Verdict of(Path root, int operation, boolean thorough) throws IOException, InterruptedException;
    }

    private Tally replay(Recording recording, List<Integer> points, long seed, Judge judge) throws IOException, InterruptedException {
        PowerCut cut = new PowerCut(recording);
        Path root = folder.resolve("replayed-" + seed);
        for (int point = 0; point < points.size(); point++) {
            int operation = points.get(point);
            cut.advance(operation);
            Loss loss = Loss.values()[point % Loss.values().length];
            cut.image(loss, new Random(seed * 1_000_003 + point)).writeTo(root);
            Verdict verdict = judge.of(root, operation, point % THOROUGH_EACH == 0);
            String how = "seed " + seed + ", point " + point + ", before " + cut.next();
            if (!verdict.outcome().isGood()) {
                System.out.println(verdict + " " + how);
            }
            byLoss.add(loss.name(), verdict, how);
            byPhase.add(recording.phaseAt(operation), verdict, how);
            Image.delete(root);
        }
        return byLoss;
    }
}
