package app.kontor.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/**
 * Everything that takes longer than a frame. Work runs on a worker thread, its result comes back on the JavaFX thread, and what
 * goes wrong is caught here and nowhere else in a screen.
 */
public final class Background implements AutoCloseable {
    private static final int READERS = 3;
    private static final int SECONDS_TO_FINISH = 60;
    private static final int SECONDS_TO_ANSWER = 2;
    private static final int JOBS_KEPT = 100;
    /** A first list makes its rows in two. */
    private static final int FIRST_FRAMES = 4;

    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private final ExecutorService actions = Executors.newSingleThreadExecutor(daemon("kontor-action"));
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, daemon("kontor-reader"));
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private final ObservableList<Job> shownJobs = FXCollections.unmodifiableObservableList(jobs); // kept: it listens weakly
    private final Consumer<Throwable> onError;
    private final Deque<Runnable> aside = new ArrayDeque<>();
    private final AnimationTimer drawing = new AnimationTimer() {
        private int frames;

        @Override
        public void handle(long now) {
            if (frames++ == FIRST_FRAMES) {
                stop();
                isDrawn = true;
                letAside();
            }
        }
    };
    private boolean isDrawn;
    private int asked; // and not answered yet, by what is in sight; long work does not keep the rest waiting

    /** @param onError called on the JavaFX thread with whatever work threw */
    public Background(Consumer<Throwable> onError) {
        this.onError = onError;
    }

    /** Something the user did. Actions run one after the other, in the order in which they were done. */
    public <T> Job run(Callable<T> work, Consumer<? super T> onDone) {
        return run("", work, onDone);
    }

    /** As {@link #run(Callable, Consumer)}, with a line in the task list. @param title in the user's words */
    public <T> Job run(String title, Callable<T> work, Consumer<? super T> onDone) {
        return start(actions, new Job(title, false, this::later), progress -> work.call(), new End<>(onDone, onError));
    }

    /** As {@link #run(Callable, Consumer)}, for work that reports its progress and can be cancelled. */
    public <T> Job runLong(Work<T> work, Consumer<? super T> onDone) {
        return runLong("", work, onDone);
    }

    /** Long work with a line in the task list, where it can be watched and cancelled. @param title in the user's words */
    public <T> Job runLong(String title, Work<T> work, Consumer<? super T> onDone) {
        return start(actions, new Job(title, true, this::later), work, new End<>(onDone, onError));
    }

    /** Something that only reads (or parses, or renders): runs beside the actions. */
    public <T> Job read(Work<T> work, Consumer<? super T> onDone) {
        return read("", work, onDone);
    }

    /** As {@link #read(Work, Consumer)}, with a line in the task list. */
    public <T> Job read(String title, Work<T> work, Consumer<? super T> onDone) {
        return start(readers, new Job(title, true, this::later), work, new End<>(onDone, onError));
    }

    /** The named work of this session, the newest first: what the task list shows. */
    public ObservableList<Job> jobs() {
        return shownJobs;
    }

    /** For questions that replace each other: a search box, a reload. */
    public Latest latest(Duration pause) {
        return new Latest(pause, this, false);
    }

    /** As {@link #latest}, for what stands around a screen: not asked before all that stands in it is answered. */
    public Latest aside() {
        return new Latest(Duration.ZERO, this, true);
    }

    /** On the JavaFX thread, soon; for what other threads have to tell the window. */
    public void later(Runnable run) {
        Platform.runLater(run);
    }

    /** How many jobs run or wait for their turn. */
    public ReadOnlyIntegerProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Takes nothing more; what has begun ends on its own. For a window that gets other words while something runs. */
    public void retire() {
        readers.shutdown();
        actions.shutdown();
    }

    /** Lets the last action finish: a write that has begun is what the user asked for. A question does not outlive its shop either. */
    @Override
    public void close() {
        retire();
        try {
            actions.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
            readers.awaitTermination(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As {@link #read}, with the errors handed to the caller, who passes on to {@link #failed} those that still count. */
    <T> void read(boolean around, Callable<T> work, Consumer<? super T> onDone, Consumer<Throwable> onFailure) {
        Job job = new Job("", false, this::later);
        End<T> end = new End<>(onDone, onFailure);
        if (around) {
            began(job);
            aside.add(() -> execute(readers, job, progress -> work.call(), end, this::end));
            later(this::letAside); // the list may ask after it, in the same event
        } else {
            asked++;
            began(job);
            execute(readers, job, progress -> work.call(), end, this::answered);
        }
    }

    /** Two processors have enough to do with what somebody waits for, and a window's first screen is there when it is drawn. */
    private void letAside() {
        if (!isDrawn && asked == 0 && !aside.isEmpty()) {
            drawing.start();
        }
        while (isDrawn && asked == 0 && !aside.isEmpty()) {
            aside.remove().run();
        }
    }

    /** As {@link #read(String, Work, Consumer)}, for what nobody has asked for: a failure is the caller's, and no dialog's. */
    public <T> Job quietly(String title, Work<T> work, Consumer<? super T> onDone, Consumer<Throwable> onFailure) {
        return start(readers, new Job(title, true, this::later), work, new End<>(onDone, onFailure));
    }

    /** As {@link #run(Callable, Consumer)}, with the errors handed to the caller: a cell shows them beside itself. */
    <T> void run(Callable<T> work, Consumer<? super T> onDone, Consumer<Throwable> onFailure) {
        start(actions, new Job("", false, this::later), progress -> work.call(), new End<>(onDone, onFailure));
    }

    void failed(Throwable failure) {
        onError.accept(failure);
    }

    /** What is done with the result, or with the failure. */
    private record End<T>(Consumer<? super T> onDone, Consumer<Throwable> onFailure) {}

    private <T> Job start(ExecutorService threads, Job job, Work<T> work, End<T> end) {
        if (threads.isShutdown()) {
            job.ended(Job.State.CANCELLED); // the window is closing, nobody waits for the answer
            return job;
        }
        began(job);
        execute(threads, job, work, end, this::end);
        return job;
    }

    private interface Ending {
        void run(Runnable ended, Runnable then);
    }

    private <T> void execute(ExecutorService threads, Job job, Work<T> work, End<T> end, Ending ending) {
        if (threads.isShutdown()) { // while it waited
            ending.run(() -> job.ended(Job.State.CANCELLED), () -> {});
            return;
        }
        threads.execute(() -> {
            try {
                T result = work.run(job.worker());
                later(() -> ending.run(() -> job.ended(Job.State.DONE), () -> end.onDone.accept(result)));
            } catch (CancellationException stopped) {
                later(() -> ending.run(() -> job.ended(Job.State.CANCELLED), () -> {}));
            } catch (Throwable thrown) {
                boolean moot = threads == readers && readers.isShutdown(); // a question whose shop has been closed under it
                later(() -> ending.run(() -> job.failedWith(thrown), () -> {
                    if (!moot) {
                        end.onFailure.accept(thrown);
                    }
                }));
            }
        });
    }

    /** Questions that wait for their pause, or for the one before them, are work to come. */
    void expect(int questions) {
        running.set(running.get() + questions);
    }

    private void began(Job job) {
        running.set(running.get() + 1);
        if (!job.title().isEmpty()) {
            jobs.addFirst(job);
        }
        if (jobs.size() > JOBS_KEPT) {
            jobs.removeLast();
        }
    }

    private void answered(Runnable ended, Runnable then) {
        asked--;
        try {
            end(ended, then);
        } finally {
            letAside();
        }
    }

    private void end(Runnable ended, Runnable then) {
        running.set(running.get() - 1);
        ended.run();
        then.run();
    }

    /** Java's own that counts would have classes spun at each start, to count. */
    private static ThreadFactory daemon(String name) {
        AtomicInteger threads = new AtomicInteger();
        return work -> Thread.ofPlatform().name(name + "-" + threads.incrementAndGet()).daemon().unstarted(work);
    }
}
