package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.LoggerFactory;

/** Closes what may never come to an end on a disk that fails: H2's close has been seen to loop for ever on a full one. */
final class Watchdog {
    private static final long PATIENCE_SECONDS = 8;
    /** A close reads all of the file for its sum, and after an erasure writes it anew: a slow disk does so much in a second. */
    private static final long BYTES_A_SECOND = 20_000_000;

    private Watchdog() {}

    interface Closing {
        void run() throws SQLException, IOException;
    }

    /** @param file what is closed: the bigger, the longer it may take. @throws BusinessRuleException shop.notClosed: what was saved is safe, the next start checks it */
    static void close(Path file, Closing work) {
        FutureTask<Void> closing = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        Thread.ofPlatform().daemon().name("closing the shop").start(closing);
        try {
            closing.get(patience(file.toFile().length()), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LoggerFactory.getLogger(Watchdog.class).error("The shop could not be closed in order; the next start checks it", e);
            throw new BusinessRuleException("shop.notClosed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Seconds; progress is not asked for, because a close that loops writes too. */
    static long patience(long bytes) {
        return PATIENCE_SECONDS + bytes / BYTES_A_SECOND;
    }
}
