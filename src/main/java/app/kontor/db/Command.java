package app.kontor.db;

import app.kontor.value.BatchId;
import app.kontor.value.CommandId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what and when: decided before the write begins, recorded with it. The id is the idempotency key.
 *
 * @param kind stable code such as {@code orders.ship}; its sentence is {@code command.<kind>} in the bundle
 * @param subject what it was done to, for people: "K-1001", "3"
 * @param batch the import that it belongs to, if any
 * @param undoOf the command that it takes back, if any
 */
public record Command(
        CommandId id,
        String kind,
        String subject,
        String user,
        Instant at,
        @Nullable BatchId batch,
        @Nullable CommandId undoOf) {}
