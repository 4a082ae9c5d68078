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
 * Replays power cuts from recordings. Arguments: how many points, the seed, how many seconds the long recording lasts (0: none).
 */
public final class PowerTrial {
    private static final int THOROUGH_EACH = 20;
    private static final int STEPS = 45;
    private static final int POINTS_A_RECORDING = 1_500;

    private final Path folder;
    private final Tally byLoss = new Tally();
    private final Tally byPhase = new Tally();

    PowerTrial(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        int points = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        int longSeconds = Integer.parseInt(args[2]);
        Path memory = Path.of("/dev/shm");
        Path folder = Files.createTempDirectory(Files.isDirectory(memory) ? memory : Path.of("target"), "kontor-power");
        long start = System.nanoTime();
        PowerTrial trial = new PowerTrial(folder);
        try {
            trial.all(points, seed, longSeconds);
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

    Recording record(long seed, int steps, Duration atLeast) throws IOException {
        Path root = folder.resolve("recorded-" + seed);
        long start = System.nanoTime();
        Recording recording = Workday.record(root, seed, steps, atLeast);
        System.out.printf(Locale.ROOT, "recorded with seed %d: %,d operations, %,d commands, %d s%n", seed, recording.operations().size(),
                recording.acknowledged().size(), (System.nanoTime() - start) / 1_000_000_000);
        Image.delete(root);
        return recording;
    }

    private void replay(Recording recording, int points, long seed) throws IOException, InterruptedException {
        int all = recording.operations().size();
        replay(recording, IntStream.range(0, points).map(n -> (int) ((long) n * all / points)).boxed().toList(), seed);
        System.out.printf(Locale.ROOT, "so far %,d points, %,d broke the promise%n", byLoss.all(), byLoss.failed());
    }

    /** Each point is a number of operations, with the next kind of loss; only forward. @return what was found */
    Tally replay(Recording recording, List<Integer> points, long seed) throws IOException, InterruptedException {
        PowerCut cut = new PowerCut(recording);
        Path root = folder.resolve("replayed-" + seed);
        try (Reopening reopening = new Reopening(recording.states())) {
            for (int point = 0; point < points.size(); point++) {
                int operation = points.get(point);
                cut.advance(operation);
                Loss loss = Loss.values()[point % Loss.values().length];
                cut.image(loss, new Random(seed * 1_000_003 + point)).writeTo(root);
                Verdict verdict = reopening.judge(root, recording.acknowledgedAt(operation), point % THOROUGH_EACH == 0);
                String how = "seed " + seed + ", point " + point + ", before " + cut.next();
                if (!verdict.outcome().isGood()) {
                    System.out.println(verdict + " " + how);
                }
                byLoss.add(loss.name(), verdict, how);
                byPhase.add(recording.phaseAt(operation), verdict, how);
                Image.delete(root);
            }
        }
        return byLoss;
    }
}
