package app.kontor.ui.kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * The longest stretch in which the JavaFX thread does not come back: a beat is posted every 5 ms and timed until it runs. Beside it stands
 * what the thread itself has computed meanwhile, which other programs on a busy machine do not lengthen.
 */
public final class FxPulse implements AutoCloseable {
    private static final long PAUSE = 5;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("fx-pulse").daemon().factory());
    private volatile Stretch longest = new Stretch(0, 0);
    private long computed;

    public FxPulse() {
        heart.scheduleWithFixedDelay(this::beat, 0, PAUSE, TimeUnit.MILLISECONDS);
    }

    /** In nanoseconds. @param passed on the clock @param computed by the thread */
    public record Stretch(long passed, long computed) {
        private Stretch longer(Stretch other) {
            return new Stretch(Math.max(passed, other.passed), Math.max(computed, other.computed));
        }
    }

    /** Since the last time this was asked; called from another thread. */
    public synchronized Stretch longest() {
        Semaphore passed = new Semaphore(0);
        Platform.runLater(passed::release);
        passed.acquireUninterruptibly();
        Stretch found = longest;
        longest = new Stretch(0, 0);
        return found;
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }

    private void beat() {
        Semaphore back = new Semaphore(0);
        long posted = System.nanoTime();
        Platform.runLater(() -> {
            long now = threads.getCurrentThreadCpuTime();
            longest = longest.longer(new Stretch(System.nanoTime() - posted, now - computed));
            computed = now;
            back.release();
        });
        back.acquireUninterruptibly();
    }
}
