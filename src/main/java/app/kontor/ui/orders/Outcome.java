package app.kontor.ui.orders;

import app.kontor.value.CommandId;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an action did.
 *
 * @param done    how many orders (or papers) it was done to
 * @param skipped sentences about those that stayed as they were
 * @param command what takes it back, null if it left nothing to take back
 * @param paper   the file or folder that was printed, null for none
 */
record Outcome(int done, List<String> skipped, @Nullable CommandId command, @Nullable Path paper) {
    Outcome {
        skipped = List.copyOf(skipped);
    }

    static Outcome of(int done, List<String> skipped) {
        return new Outcome(done, skipped, null, null);
    }

    Outcome printed(@Nullable Path where) {
        return new Outcome(done, skipped, command, where);
    }

    Outcome undoneBy(@Nullable CommandId id) {
        return new Outcome(done, skipped, id, paper);
    }

    /** One order, and it refused. */
    boolean isRefusal() {
        return done == 0 && skipped.size() == 1;
    }
}
