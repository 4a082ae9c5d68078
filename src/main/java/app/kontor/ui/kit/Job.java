package app.kontor.ui.kit;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/** A piece of background work as the window sees it: running or not, how far, and a way to stop it. */
public final class Job {
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final AtomicReference<@Nullable Double> unseen = new AtomicReference<>();
    private final Progress worker;

    Job(Consumer<Runnable> later) {
        this.worker = new Progress(share -> {
            // one visit to the window at a time, however often the work reports
            if (unseen.getAndSet(share) == null) {
                later.accept(this::showProgress);
            }
        });
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

    void ended() {
        running.set(false);
    }

    private void showProgress() {
        Double share = unseen.getAndSet(null);
        if (share != null) {
            progress.set(share);
        }
    }
}
