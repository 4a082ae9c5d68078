package app.kontor.purchasing;

import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of a variant that were ordered.
 *
 * @param id 0 for one that is not saved yet
 * @param sku ours
 * @param supplierSku what the supplier calls it
 * @param before what had come in before the order was known here
 * @param here what came in here
 * @param price of one piece, in the order's currency
 */
public record PurchaseLine(
        long id, VariantId variant, String sku, String name, @Nullable String supplierSku, Quantity quantity, Quantity before,
        Quantity here, @Nullable BigDecimal price) {

    public Quantity received() {
        return before.plus(here);
    }

    /** What is still to come; never less than nothing. */
    public Quantity open() {
        return quantity.minus(received()).max(Quantity.ZERO);
    }
}
