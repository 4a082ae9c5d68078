package app.kontor.trials;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A disk that fails at the n-th operation of those that a failure strikes: once, or from then on. */
final class Saboteur implements Watcher {
    private @Nullable Failure failure;
    private boolean forGood;
    private int left;
    private int counted;
    private @Nullable Operation struck;

    /** @param nth the first that fails, from 1 */
    synchronized void arm(Failure failing, int nth, boolean always) {
        failure = failing;
        forGood = always;
        left = nth;
        counted = 0;
        struck = null;
    }

    synchronized void disarm() {
        failure = null;
    }

    /** How many operations could have failed since it was armed. */
    synchronized int counted() {
        return counted;
    }

    /** The first that failed. */
    synchronized @Nullable Operation struck() {
        return struck;
    }

    @Override
    public synchronized void before(Operation operation) throws IOException {
        if (failure == null || !failure.strikes(operation)) {
            return;
        }
        counted++;
        left--;
        if (left == 0 || (left < 0 && forGood)) {
            struck = struck == null ? operation : struck;
            throw failure.exception(operation);
        }
    }
}
