package app.kontor.purchasing;

import app.kontor.catalog.SupplierItem;
import app.kontor.catalog.SupplierOffer;
import app.kontor.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What should be ordered of an article, and why.
 *
 * @param left what is to be had when open orders have theirs and what is on its way is here; negative where that is too little
 * @param reorderPoint null where none is set
 * @param quantity at least the supplier's minimum, in whole packs
 */
public record ReorderProposal(SupplierOffer offer, Quantity left, @Nullable Quantity reorderPoint, Quantity quantity) {

    /** Whether open orders lack it, or no more is left than the reorder point. */
    boolean isNeeded() {
        return left.isNegative() || reorderPoint != null && left.compareTo(reorderPoint) <= 0;
    }

    static ReorderProposal of(SupplierOffer offer, Quantity left, @Nullable Quantity reorderPoint) {
        Quantity missing = (reorderPoint == null ? Quantity.ZERO : reorderPoint).minus(left).max(Quantity.ONE);
        SupplierItem item = offer.item();
        Quantity least = item.minimum() == null ? missing : missing.max(item.minimum());
        return new ReorderProposal(offer, left, reorderPoint, item.pack() == null || !item.pack().isPositive() ? least : packs(least, item.pack()));
    }

    private static Quantity packs(Quantity least, Quantity pack) {
        Quantity whole = least.wholePacks(pack).times(pack);
        return whole.compareTo(least) < 0 ? whole.plus(pack) : whole;
    }
}
