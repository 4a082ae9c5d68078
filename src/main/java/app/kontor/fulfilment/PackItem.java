package app.kontor.fulfilment;

import app.kontor.catalog.Variant;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What the parcel waits for, of one line of the order.
 *
 * @param factor pieces in one of the channel's units: only whole ones can leave
 * @param wanted pieces
 * @param bin    where they lay; null for goods without a place
 */
public record PackItem(OrderLineId line, Variant variant, Quantity factor, Quantity wanted, @Nullable String bin) {

    /** The product's name without its options, which stand below it. */
    public String title() {
        String tail = Variant.name("", variant.options());
        return variant.options().isBlank() || !variant.name().endsWith(tail)
                ? variant.name()
                : variant.name().substring(0, variant.name().length() - tail.length());
    }
}
