package app.kontor.stock;

import app.kontor.value.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a variant's numbers are what they are: where it lies, who holds it, and every entry of the ledger.
 *
 * @param ledger newest first, with the running balance
 * @param lastCount when it was counted or set last; null for never
 * @param channels names of the channels that offer it
 */
public record StockStory(
        StockRow row,
        @Nullable Quantity reorderPoint,
        List<BinLevel> bins,
        List<Promised> promises,
        List<LedgerRow> ledger,
        @Nullable Instant lastCount,
        List<String> channels) {

    /** The entry after which nothing changed until then; empty before the first one. */
    public Optional<LedgerRow> asOf(Instant at) {
        return ledger.stream().filter(r -> !r.movement().occurredAt().isAfter(at)).findFirst();
    }

    public long orders() {
        return promises.stream().map(Promised::order).distinct().count();
    }

    /** It has come to the point at which more should be ordered. */
    public boolean isLow() {
        return reorderPoint != null && row.available().compareTo(reorderPoint) <= 0;
    }
}
