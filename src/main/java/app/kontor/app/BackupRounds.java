package app.kontor.app;

import app.kontor.backup.Backups;
import app.kontor.backup.Course;
import app.kontor.backup.Reason;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Backs the shop of an open window up by itself: each day, where the task list shows it, and at the exit. What fails is no reason to stop
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
    private final Consumer<Consumer<Course>> jobs;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("backup").factory());
    private volatile boolean stopped;
    private volatile boolean copied;
    private volatile boolean skipped;
    private volatile int waits;

    private BackupRounds(Shop shop, Consumer<Consumer<Course>> jobs) {
        this.shop = shop;
        this.backups = shop.backups();
        this.jobs = jobs;
    }

    /** @param jobs does a round's work where the user can see how far it is */
    static BackupRounds of(Shop shop, Consumer<Consumer<Course>> jobs) {
        BackupRounds rounds = new BackupRounds(shop, jobs);
        rounds.clock.scheduleWithFixedDelay(() -> quietly(rounds::round), FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        return rounds;
    }

    /**
     * The first step of the exit: the copy, which is checked when nobody waits for the shop any more.
     *
     * @throws app.kontor.value.BusinessRuleException what {@link Backups#copy} throws
     */
    void copy(Course course) {
        stopped = true;
        clock.shutdown(); // never interrupted: H2 would close the file under it
        if (!copied && !skipped && backups.isDue(Reason.EXIT)) {
            backups.copy(Reason.EXIT, course);
        }
        copied = true;
    }

    /** The owner wants to leave without one. */
    void skip() {
        skipped = true;
    }

    /** Closes the shop; it is copied before, if nobody has seen to that yet. */
    void close() {
        quietly(() -> copy(Course.SILENT));
        if (skipped) {
            leave();
            return;
        }
        shop.close();
        long end = System.nanoTime() + PATIENCE.toNanos();
        quietly(() -> backups.finish(new Course(step -> {}, () -> System.nanoTime() > end)));
    }

    /** A disk that does not answer must not keep the program: the journal has everything, and the next start closes what stays open. */
    private void leave() {
        try {
            Thread closing = Thread.ofPlatform().daemon().name("closing").start(shop::close);
            closing.join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the last exit left unchecked, then today's. After a failure it waits a while: the check of a large shop is work. */
    void round() {
        if (waits > 0) {
            waits--;
        } else if (backups.isUnfinished() || backups.isDue(Reason.DAILY)) {
            waits = ROUNDS_AFTER_FAILURE;
            jobs.accept(this::work);
        }
    }

    private void work(Course seen) {
        Course course = new Course(seen.step(), () -> stopped || seen.cancelled().getAsBoolean());
        backups.finish(course);
        if (backups.isDue(Reason.DAILY)) {
            backups.make(Reason.DAILY, course);
        }
        waits = 0;
    }

    /** The outermost of this thread and of the exit: a round that throws would be the last, and a shop has to close whatever fails. */
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
