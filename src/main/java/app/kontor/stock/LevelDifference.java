package app.kontor.stock;

import app.kontor.value.Sku;

/**
 * A kept sum that is not what the ledger and the allocations say (R28).
 *
 * @param kept what the level said
 * @param real what ledger and allocations add up to
 */
public record LevelDifference(Sku sku, String location, String bin, StockLevel kept, StockLevel real) {

    public boolean isOnHand() {
        return !kept.onHand().equals(real.onHand());
    }

    public boolean isAllocated() {
        return !kept.allocated().equals(real.allocated());
    }

    /** For the log, which holds no names. */
    String ids() {
        return "variant %s in bin %s: on hand %s, ledger %s; allocated %s, allocations %s".formatted(
                kept.variant().value(), kept.bin().value(), kept.onHand(), real.onHand(), kept.allocated(), real.allocated());
    }

    @Override
    public String toString() {
        return "%s %s/%s: on hand %s, ledger %s; allocated %s, allocations %s".formatted(
                sku, location, bin, kept.onHand(), real.onHand(), kept.allocated(), real.allocated());
    }
}
