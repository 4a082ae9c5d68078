package app.kontor.backup;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How far a backup or a restore has come, and whether it shall go on.
 *
 * @param step      is told what begins, on the thread that works
 * @param cancelled asked between the steps; a copy that was made stays, to be checked later; a restore leaves everything as it was
 */
public record Course(Consumer<Step> step, BooleanSupplier cancelled) {
    public static final Course SILENT = new Course(step -> {}, () -> false);

    /** The text of each is {@code backup.step.<lower case name>}. */
    public enum Step { COPYING, CHECKING, SECOND, UNPACKING, DOCUMENTS, REPLAYING, SWAPPING }

    void begin(Step next) {
        check();
        step.accept(next);
    }

    /** @throws CancellationException when it shall not go on */
    void check() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
