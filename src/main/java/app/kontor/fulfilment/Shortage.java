package app.kontor.fulfilment;

import app.kontor.value.Quantity;

/**
 * What an order's line lacks.
 *
 * @param order its number
 * @param sku of the product, or the channel's text where no product is known for it
 * @param missing pieces of the product; of an unknown one in the channel's units
 */
public record Shortage(String order, String sku, Quantity missing) {

    /** "A-1 (2)". */
    String text() {
        return sku + " (" + missing + ")";
    }
}
