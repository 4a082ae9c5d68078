package app.kontor.ui.kit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** The line between long work and the window: work reports how far it is and asks now and then whether it should stop. */
public final class Progress {
    private final DoubleConsumer onProgress;
    private final Consumer<String> onText;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    Progress(DoubleConsumer onProgress, Consumer<String> onText) {
        this.onProgress = onProgress;
        this.onText = onText;
    }

    /** A word on what it is at, or in the end on what came of it; the task list shows the last one. */
    public void say(String text) {
        onText.accept(text);
    }

    /** Cheap enough to call for every row; called by the worker. */
    public void report(long done, long total) {
        stopIfCancelled();
        onProgress.accept(total <= 0 ? -1 : (double) done / total);
    }

    /** @throws CancellationException when the user has asked to stop; the work then leaves nothing behind */
    public void stopIfCancelled() {
        if (cancelled.get()) {
            throw new CancellationException();
        }
    }

    /** Whether the user has asked to stop, for work that has its own way to do so. */
    public boolean isCancelled() {
        return cancelled.get();
    }

    void cancel() {
        cancelled.set(true);
    }
}
