package app.kontor.bench;

import app.kontor.ui.kit.FxPulse;
import app.kontor.ui.kit.Ui;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;

/** Does moves on the JavaFX thread one after the other, and prints how long that thread was away, what it computed, and how long the answers took. */
final class DeskSteps {
    /** Longer than a search waits for the next letter. */
    private static final long REST = 260;
    private static final int QUESTIONS = 12;

    private final Ui ui;
    private final FxPulse pulse = new FxPulse();
    private final Semaphore begunOrEnded = new Semaphore(0);
    private final List<Step> done = new ArrayList<>();

    /**
     * @param computed milliseconds that the thread which draws was busy at a stretch, for each move, ascending
     * @param away     the same by the clock, with all that kept it from working
     */
    record Step(String name, List<Double> computed, List<Double> away) {}

    DeskSteps(Ui ui) {
        this.ui = ui;
        on(() -> ui.background().running().subscribe(now -> begunOrEnded.release()));
        line("ms: median / p95 / max", "times", "computed at a stretch", "away at a stretch", "answered after");
    }

    void step(String name, Stream<Runnable> moves) {
        List<Double> computed = new ArrayList<>();
        List<Double> away = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        moves.forEach(move -> {
            pulse.longest();
            long begun = System.nanoTime();
            on(move);
            long ended = settled();
            FxPulse.Stretch longest = pulse.longest();
            computed.add(longest.computed() / 1e6);
            away.add(longest.passed() / 1e6);
            answers.add((ended - begun) / 1e6);
        });
        done.add(new Step(name, computed.stream().sorted().toList(), away.stream().sorted().toList()));
        line(name, "" + away.size(), spread(computed), spread(away), spread(answers));
    }

    /** Since the last time that this was asked. */
    List<Step> done() {
        List<Step> steps = List.copyOf(done);
        done.clear();
        return steps;
    }

    /** A question alone: what its thread computes, which is what the database takes. */
    void ask(String name, Runnable question) {
        List<Double> computed = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            long begun = System.nanoTime();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            question.run();
            computed.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6);
            answers.add((System.nanoTime() - begun) / 1e6);
        }
        line(name, "" + QUESTIONS, spread(computed), "", spread(answers));
    }

    private static void line(String name, String times, String computed, String away, String answer) {
        System.out.printf("%-30s %5s  %22s  %20s  %20s%n", name, times, computed, away, answer);
    }

    static void on(Runnable move) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                move.run();
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.join();
    }

    /** When the last question was answered. */
    long settled() {
        long last = System.nanoTime();
        try {
            while (begunOrEnded.tryAcquire(REST, TimeUnit.MILLISECONDS) || ui.background().running().get() > 0) {
                last = System.nanoTime();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return last;
    }

    static String spread(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        int last = sorted.size() - 1;
        return String.format(Locale.ROOT, "%.0f / %.0f / %.0f", sorted.get(last / 2), sorted.get((int) Math.round(last * 0.95)), sorted.get(last));
    }
}
