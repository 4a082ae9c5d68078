package app.kontor.ui.kit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;

/** The line between long work and the window: work reports how far it is and asks now and then whether it should stop. */
public final class Progress {
    private final DoubleConsumer onProgress;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    Progress(DoubleConsumer onProgress) {
        this.onProgress = onProgress;
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

    void cancel() {
        cancelled.set(true);
    }
}
