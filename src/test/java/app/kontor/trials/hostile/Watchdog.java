package app.kontor.trials.hostile;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Notices from another thread that a file takes too long. It counts what the thread computes, as the machine may be busy. */
final class Watchdog {
    private final Thread watched = Thread.currentThread();
    private final Duration most;
    private final BiConsumer<String, byte[]> bite;
    private @Nullable String what;
    private byte[] bytes = {};
    private long begun;

    /** @param bite what to do, with the description and the bytes of the file */
    Watchdog(Duration most, BiConsumer<String, byte[]> bite) {
        this.most = most;
        this.bite = bite;
        Thread.ofPlatform().daemon().name("watchdog").start(this::watch);
    }

    synchronized void begin(String description, byte[] content) {
        what = description;
        bytes = content;
        begun = computed();
    }

    /** @return what it took */
    synchronized Duration end() {
        what = null;
        return Duration.ofNanos(computed() - begun);
    }

    private long computed() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(watched.threadId());
    }

    private void watch() {
        while (watched.isAlive()) {
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            look();
        }
    }

    private synchronized void look() {
        if (what != null && computed() - begun > most.toNanos()) {
            for (StackTraceElement frame : watched.getStackTrace()) {
                System.err.println("    at " + frame);
            }
            bite.accept(what, bytes);
            what = null;
        }
    }
}
