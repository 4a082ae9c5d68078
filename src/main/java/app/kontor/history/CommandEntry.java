package app.kontor.history;

import app.kontor.value.BatchId;
import app.kontor.value.CommandId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command as the activity log shows it.
 *
 * @param undone whether it has been taken back (and not been redone)
 * @param changes how many rows it changed
 */
public record CommandEntry(
        long seq,
        CommandId id,
        String kind,
        String subject,
        String user,
        Instant at,
        @Nullable BatchId batch,
        @Nullable CommandId undoOf,
        boolean undone,
        int changes) {

    /** Whether nothing can take it back: the beginning of the shop, invoices that have their number, who may do what. */
    public boolean isFinal() {
        return Lasting.is(kind) || kind.equals("invoices.post");
    }
}
