package app.kontor.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.util.Duration;

/**
 * Everything that takes longer than a frame. Work runs on a worker thread, its result comes back on the JavaFX thread, and what
 * goes wrong is caught here and nowhere else in a screen.
 */
public final class Background implements AutoCloseable {
    private static final int READERS = 3;
    private static final int SECONDS_TO_FINISH = 60;

    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private final ExecutorService actions = Executors.newSingleThreadExecutor(daemon("kontor-action"));
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, daemon("kontor-reader"));
    private final Consumer<Throwable> onError;

    /** @param onError called on the JavaFX thread with whatever work threw */
    public Background(Consumer<Throwable> onError) {
        this.onError = onError;
    }

    /** Something the user did. Actions run one after the other, in the order in which they were done. */
    public <T> Job run(Callable<T> work, Consumer<? super T> onDone) {
        return start(actions, progress -> work.call(), onDone, onError);
    }

    /** As {@link #run}, for work that reports its progress and can be cancelled. */
    public <T> Job runLong(Work<T> work, Consumer<? super T> onDone) {
        return start(actions, work, onDone, onError);
    }

    /** Something that only reads (or parses, or renders): runs beside the actions. */
    public <T> Job read(Work<T> work, Consumer<? super T> onDone) {
        return start(readers, work, onDone, onError);
    }

    /** For questions that replace each other: a search box, a reload. */
    public Latest latest(Duration pause) {
        return new Latest(pause, this);
    }

    /** On the JavaFX thread, soon; for what other threads have to tell the window. */
    public void later(Runnable run) {
        Platform.runLater(run);
    }

    /** How many jobs run; the status bar shows a ring. */
    public ReadOnlyIntegerProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Lets the last action finish: a write that has begun is what the user asked for. */
    @Override
    public void close() {
        readers.shutdown();
        actions.shutdown();
        try {
            actions.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As {@link #read}, with the errors handed to the caller, who passes on to {@link #failed} those that still count. */
    <T> void read(Callable<T> work, Consumer<? super T> onDone, Consumer<Throwable> onFailure) {
        start(readers, progress -> work.call(), onDone, onFailure);
    }

    void failed(Throwable failure) {
        onError.accept(failure);
    }

    private <T> Job start(
            ExecutorService threads, Work<T> work, Consumer<? super T> onDone, Consumer<Throwable> onFailure) {
        Job job = new Job(this::later);
        if (threads.isShutdown()) {
            job.ended(); // the window is closing, nobody waits for the answer
            return job;
        }
        running.set(running.get() + 1);
        threads.execute(() -> {
            try {
                T result = work.run(job.worker());
                later(() -> end(job, () -> onDone.accept(result)));
            } catch (CancellationException stopped) {
                later(() -> end(job, () -> {}));
            } catch (Throwable thrown) {
                later(() -> end(job, () -> onFailure.accept(thrown)));
            }
        });
        return job;
    }

    private void end(Job job, Runnable then) {
        running.set(running.get() - 1);
        job.ended();
        then.run();
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().name(name + "-", 1).daemon().factory();
    }
}
