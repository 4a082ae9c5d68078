package app.kontor.stock;

import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger as it is shown: what, where, how much, why, when and by whom (R43).
 *
 * @param user null for an entry whose command has been erased
 */
public record MovementRow(
        long id,
        MovementKind kind,
        VariantId variant,
        Sku sku,
        String location,
        String bin,
        Quantity quantity,
        String reason,
        @Nullable Long reverses,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String user) {}
