package app.kontor.stock;

import app.kontor.value.BinId;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger, before it is posted. Entries are never edited; a wrong one is reversed (R43).
 *
 * @param quantity pieces; what leaves the bin is negative
 * @param reason why, in the words of who did it, or the number of the paper that says so
 * @param orderLine what it was shipped for, if anything
 * @param reverses the entry that this one takes back
 */
public record StockMovement(
        MovementKind kind,
        VariantId variant,
        BinId bin,
        Quantity quantity,
        String reason,
        @Nullable OrderLineId orderLine,
        @Nullable Long reverses,
        Instant occurredAt) {
    static final int REASON = 400;

    public StockMovement {
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new BusinessRuleException("stock.reasonMissing");
        }
        if (reason.length() > REASON) {
            throw new BusinessRuleException("stock.reasonTooLong", REASON);
        }
    }

    public static StockMovement of(
            MovementKind kind, LevelKey place, Quantity quantity, String reason, Instant occurredAt) {
        return new StockMovement(kind, place.variant(), place.bin(), quantity, reason, null, null, occurredAt);
    }

    /** Promised pieces leave the house. */
    static StockMovement issue(Allocation from, String reason, Instant at) {
        return new StockMovement(MovementKind.ISSUE, from.variant(), from.bin(), from.quantity().negate(),
                reason, from.line(), null, at);
    }

    StockLevel change() {
        return new StockLevel(variant, bin, quantity, Quantity.ZERO);
    }
}
