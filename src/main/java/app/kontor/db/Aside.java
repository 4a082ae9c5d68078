package app.kontor.db;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on beside the writing of rows, in its order, by another thread once there is much of it: what is logged of a row
 * takes as long as the database's own work on it. Bounded: who is too far ahead waits.
 */
final class Aside implements AutoCloseable {
    private static final int ROWS_IN_LINE = 2000;
    private static final int AHEAD = 8;

    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private @Nullable ExecutorService thread;
    private int rows;

    /**
     * Does the work now or soon.
     *
     * @param size how many rows it is about
     * @throws RuntimeException what earlier work has thrown
     */
    void run(int size, Runnable work) {
        rows += size;
        if (thread == null && rows < ROWS_IN_LINE) {
            work.run();
            return;
        }
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("change log").factory());
        }
        while (waiting.size() >= AHEAD) {
            await(waiting.removeFirst());
        }
        waiting.add(CompletableFuture.runAsync(work, thread));
    }

    /** Waits until everything is done. @throws RuntimeException what it has thrown */
    void finish() {
        while (!waiting.isEmpty()) {
            await(waiting.removeFirst());
        }
    }

    /** What has not begun does not happen any more; nothing goes on afterwards. */
    @Override
    public void close() {
        waiting.forEach(work -> work.cancel(false));
        waiting.clear();
        if (thread != null) {
            thread.close();
            thread = null;
        }
    }

    private static void await(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException thrown ? thrown : e;
        }
    }
}
