package app.kontor.index;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Future.State;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Makes an index beside the questions that wait for it, or do not; closing the shop ends it between two parts. */
final class Maker {
    private final AtomicInteger closings = new AtomicInteger();
    private volatile @Nullable FutureTask<Void> making;

    boolean isBusy() {
        FutureTask<Void> last = making;
        return last != null && !last.isDone();
    }

    /** Then whoever asks meets the same failure, and tells it. */
    boolean hasFailed() {
        FutureTask<Void> last = making;
        return last != null && last.state() == State.FAILED && !(last.exceptionNow() instanceof CancellationException);
    }

    /** How often it was ended so far. */
    int closings() {
        return closings.get();
    }

    synchronized void start(Runnable work) {
        if (!isBusy()) {
            FutureTask<Void> next = new FutureTask<>(work, null);
            making = next;
            Thread.ofPlatform().daemon().name("kontor-index").start(() -> run(next));
        }
    }

    private void run(FutureTask<Void> work) {
        work.run();
        if (hasFailed()) {
            LoggerFactory.getLogger(Maker.class).error("The search index could not be made", work.exceptionNow());
        }
    }

    /** @throws CancellationException if it was ended since then: it is made when somebody asks again */
    void goOn(int closingsThen) {
        if (closings.get() != closingsThen) {
            throw new CancellationException("closed");
        }
    }

    void end() {
        closings.incrementAndGet();
        making = null;
    }
}
