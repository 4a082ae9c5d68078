package app.kontor.ui.kit;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A piece of background work as the window sees it: running or not, how far, what came of it, and a way to stop it. */
public final class Job {
    /** Where it stands. */
    public enum State { RUNNING, DONE, FAILED, CANCELLED }

    private final String title;
    private final Instant startedAt = Instant.now();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper("");
    private final AtomicReference<@Nullable Double> unseen = new AtomicReference<>();
    private final Progress worker;
    private final boolean stoppable;
    private @Nullable Throwable failure;

    /** @param title of work that the task list shows, else empty. @param stoppable whether the work asks if it should stop */
    Job(String title, boolean stoppable, Consumer<Runnable> later) {
        this.title = title;
        this.stoppable = stoppable;
        this.worker = new Progress(share -> {
            // one visit to the window at a time, however often the work reports
            if (unseen.getAndSet(share) == null) {
                later.accept(this::showProgress);
            }
        }, text -> later.accept(() -> says.set(text)));
    }

    /** What the task list calls it; empty for work that is not worth a line there. */
    public String title() {
        return title;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The last thing that the work said with {@link Progress#say}: a step, then its result. */
    public ReadOnlyStringProperty says() {
        return says.getReadOnlyProperty();
    }

    /** What went wrong, once it has failed. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Whether {@link #cancel} does anything. */
    public boolean stoppable() {
        return stoppable;
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** From 0 to 1, -1 while unknown. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Asks the work to stop at its next step. */
    public void cancel() {
        worker.cancel();
    }

    Progress worker() {
        return worker;
    }

    void failedWith(Throwable thrown) {
        failure = thrown;
        ended(State.FAILED);
    }

    void ended(State how) {
        state.set(how);
        running.set(false);
    }

    private void showProgress() {
        Double share = unseen.getAndSet(null);
        if (share != null) {
            progress.set(share);
        }
    }
}
