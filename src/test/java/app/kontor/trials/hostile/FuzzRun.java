package app.kontor.trials.hostile;

import java.nio.file.Path;
import java.time.Duration;

/** The documented fuzz: {@code FuzzRun MINUTES [SEED [FIRST]]}. Prints its seed, a line a minute, and all at the end; exits with 1 if it found anything. */
public final class FuzzRun {
    private FuzzRun() {}

    public static void main(String[] args) {
        Duration planned = Duration.ofSeconds((long) (Double.parseDouble(args[0]) * 60));
        long seed = args.length > 1 && !args[1].equals("0") ? Long.parseLong(args[1]) : System.currentTimeMillis();
        int number = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        Path folder = Path.of("target", "fuzz").toAbsolutePath();
        System.out.println("seed " + seed + ", " + planned.toMinutes() + " minutes, faults are kept in " + folder);
        FuzzReport report = new FuzzReport(System.out, folder);
        long start = System.nanoTime();
        long told = 0;
        try (Fuzz fuzz = new Fuzz(seed, report)) {
            while (since(start).compareTo(planned) < 0) {
                fuzz.mutate(number++);
                if (since(start).toMinutes() > told) {
                    told = since(start).toMinutes();
                    report.print(since(start));
                }
            }
        }
        report.printAll(since(start));
        System.exit(report.found() == 0 ? 0 : 1);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
