package app.kontor.app;

import app.kontor.backup.Backups;
import app.kontor.backup.Course;
import app.kontor.backup.Reason;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * Backs the shop of an open window up by itself: each day, and at the exit. What fails is a line in the log and no reason to stop
 * working; the age of the last backup is shown where backups are.
 */
final class BackupRounds {
    /** Not while a window opens. */
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int ROUNDS_AFTER_FAILURE = 16;
    private static final Duration EVERY = Duration.ofMinutes(15);
    /** Somebody may want to switch the PC off; a copy that was not checked in this time is checked at the next start. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Shop shop;
    private final Backups backups;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("backup").factory());
    private volatile boolean stopped;
    private int waits;

    private BackupRounds(Shop shop) {
        this.shop = shop;
        this.backups = shop.backups();
    }

    static BackupRounds of(Shop shop) {
        BackupRounds rounds = new BackupRounds(shop);
        rounds.clock.scheduleWithFixedDelay(() -> quietly(rounds::round), FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        return rounds;
    }

    /** Closes the shop; it is copied before, and the copy checked when nobody waits for the shop any more. */
    void close() {
        stopped = true;
        clock.shutdown(); // never interrupted: H2 would close the file under it
        quietly(() -> {
            if (backups.isDue(Reason.EXIT)) {
                backups.copy(Reason.EXIT);
            }
        });
        shop.close();
        long end = System.nanoTime() + PATIENCE.toNanos();
        quietly(() -> backups.finish(new Course(step -> {}, () -> System.nanoTime() > end)));
    }

    /** What the last exit left unchecked, then today's. After a failure it waits a while: the check of a large shop is work. */
    void round() {
        if (waits-- > 0) {
            return;
        }
        waits = ROUNDS_AFTER_FAILURE;
        Course course = new Course(step -> {}, () -> stopped);
        backups.finish(course);
        if (backups.isDue(Reason.DAILY)) {
            backups.make(Reason.DAILY, course);
        }
        waits = 0;
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (CancellationException stopped) {
            LoggerFactory.getLogger(BackupRounds.class).debug("A backup will be checked at the next start");
        } catch (RuntimeException failed) {
            LoggerFactory.getLogger(BackupRounds.class).warn("No backup was made", failed);
        }
    }
}
