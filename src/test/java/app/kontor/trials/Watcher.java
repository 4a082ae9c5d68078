package app.kontor.trials;

import java.io.IOException;

/** Is told of each operation before it happens. */
interface Watcher {
    /** @throws IOException if the disk shall refuse it; {@link TornWrite} if it shall break off in the middle */
    void before(Operation operation) throws IOException;
}
