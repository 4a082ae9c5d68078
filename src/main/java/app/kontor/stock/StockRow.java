package app.kontor.stock;

import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;

/**
 * A variant's stock in all places, in pieces.
 *
 * @param onHand everything in the house, quarantine too
 * @param quarantine on hand, not for sale
 * @param buffer held back, so that a channel does not sell the last one twice
 * @param incoming ordered from suppliers; promised to nobody
 */
public record StockRow(
        VariantId variant,
        Sku sku,
        String name,
        Quantity onHand,
        Quantity allocated,
        Quantity quarantine,
        Quantity buffer,
        Quantity incoming) {

    /** What may still be promised (R27); negative where less is there than the buffer. */
    public Quantity available() {
        return onHand.minus(allocated).minus(quarantine).minus(buffer);
    }
}
