package app.kontor.stock;

import app.kontor.value.BinId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;

/** How much of a variant is in a bin and how much of that is promised to orders; also the change of such a level. */
public record StockLevel(VariantId variant, BinId bin, Quantity onHand, Quantity allocated) {

    static StockLevel empty(LevelKey key) {
        return new StockLevel(key.variant(), key.bin(), Quantity.ZERO, Quantity.ZERO);
    }

    public LevelKey key() {
        return new LevelKey(variant, bin);
    }

    /** In the bin and promised to nobody. */
    public Quantity free() {
        return onHand.minus(allocated);
    }

    StockLevel plus(StockLevel change) {
        return new StockLevel(variant, bin, onHand.plus(change.onHand), allocated.plus(change.allocated));
    }

    boolean isZero() {
        return onHand.isZero() && allocated.isZero();
    }
}
