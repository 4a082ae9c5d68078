package app.kontor.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Many hands: the same work on many things at once. */
public final class Hands {
    /** More than there are cores: while some wait for the disk, the others compute. */
    private static final int MOST = 16;

    private static final int BATCH = 32;
    private static final int BATCHES = 8;

    private Hands() {}

    /**
     * The work on each thing, in their order. One thing alone is done by the caller's own thread. If one fails, no further ones are begun,
     * and the first failure is thrown when those under way have ended.
     */
    public static <T, R> List<R> all(Collection<T> things, Function<T, R> work) {
        if (things.size() < 2) {
            return things.stream().map(work).toList();
        }
        try (ExecutorService pool = pool(Math.min(MOST, things.size()))) {
            List<CompletableFuture<R>> all = things.stream().map(t -> CompletableFuture.supplyAsync(() -> work.apply(t), pool)).toList();
            return results(all);
        }
    }

    /**
     * The work on each thing, in their order, by the caller's own thread; meanwhile another thread already takes the next ones from the
     * iterator, some hundred ahead of the work at most.
     */
    public static <T> void ahead(Iterator<? extends T> things, Consumer<T> work) {
        try (ExecutorService maker = pool(1)) {
            Deque<CompletableFuture<List<T>>> next = new ArrayDeque<>();
            try {
                List<T> batch = batch(things);
                while (batch.size() == BATCH) {
                    while (next.size() < BATCHES) {
                        next.add(CompletableFuture.supplyAsync(() -> batch(things), maker));
                    }
                    batch.forEach(work);
                    batch = results(List.of(next.remove())).getFirst();
                }
                batch.forEach(work);
            } finally {
                next.forEach(one -> one.cancel(false));
            }
        }
    }

    /** The work by another thread, from now on; {@link #result} waits for it. */
    public static <T> CompletableFuture<T> meanwhile(Supplier<T> work) {
        ExecutorService hand = pool(1);
        CompletableFuture<T> begun = CompletableFuture.supplyAsync(work, hand);
        hand.shutdown(); // takes nothing else, and its thread ends with the work
        return begun;
    }

    /** What came of work that was begun; throws what it has thrown. */
    public static <T> T result(CompletableFuture<T> begun) {
        return results(List.of(begun)).getFirst();
    }

    private static <T> List<T> batch(Iterator<? extends T> things) {
        List<T> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && things.hasNext()) {
            batch.add(things.next());
        }
        return batch;
    }

    private static ExecutorService pool(int threads) {
        AtomicInteger hands = new AtomicInteger(); // Java's own factory that counts has classes spun, to count
        return Executors.newFixedThreadPool(threads,
                work -> Thread.ofPlatform().daemon().name("kontor-hand-" + hands.getAndIncrement()).unstarted(work));
    }

    private static <R> List<R> results(List<CompletableFuture<R>> all) {
        try {
            return all.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            all.forEach(one -> one.cancel(false));
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
