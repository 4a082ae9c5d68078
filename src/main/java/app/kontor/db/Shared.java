package app.kontor.db;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What all who work in one open database have in common: the lock on the pen, the next ids, whether it still takes anything. */
final class Shared {
    final ReentrantLock writer = new ReentrantLock(true);
    final Ids ids = new Ids();
    final CommandIds commandIds = new CommandIds();
    final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    final List<Runnable> halts = new CopyOnWriteArrayList<>();
    volatile Runnable beforeUse = () -> {};
    volatile boolean stopped;
    volatile @Nullable String readOnly;
    boolean closed;

    /** Bound while somebody wants to know which commands his thread leaves. */
    final ScopedValue<List<Command>> watcher = ScopedValue.newInstance();

    /** From now on nothing is written. */
    void halt() {
        stopped = true;
        halts.forEach(Runnable::run);
    }
}
