package app.kontor.value;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Many hands: the same work on many things at once. */
public final class Hands {
    /** More than there are cores: while some wait for the disk, the others compute. */
    private static final int MOST = 16;

    private Hands() {}

    /**
     * The work on each thing, in their order. One thing alone is done by the caller's own thread. If one fails, no further ones are begun,
     * and the first failure is thrown when those under way have ended.
     */
    public static <T, R> List<R> all(Collection<T> things, Function<T, R> work) {
        if (things.size() < 2) {
            return things.stream().map(work).toList();
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(
                Math.min(MOST, things.size()), Thread.ofPlatform().daemon().name("kontor-hand-", 0).factory())) {
            List<CompletableFuture<R>> all = things.stream().map(t -> CompletableFuture.supplyAsync(() -> work.apply(t), pool)).toList();
            return results(all);
        }
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
