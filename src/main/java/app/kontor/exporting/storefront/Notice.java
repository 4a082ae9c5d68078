package app.kontor.exporting.storefront;

import app.kontor.value.Quantity;
import app.kontor.value.ShipmentId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that a channel is not told of yet, or was told of with another number.
 *
 * @param number of the shipment, "S-1001"
 * @param reference the order's number as the channel has it
 * @param complete whether the shipment is all of its order
 * @param last whether nothing of the order is to come
 * @param told the number that the channel was told; null if it was not told of the shipment
 */
public record Notice(
        ShipmentId shipment, String number, String order, String reference, LocalDate shippedOn, @Nullable String carrier,
        @Nullable String tracking, boolean complete, boolean last, @Nullable String told, boolean again, List<Item> items) {

    /** @param id the channel's key of the order's line. @param quantity in the channel's units */
    public record Item(@Nullable String id, @Nullable String sku, Quantity quantity) {}

    /** Without blanks, as carriers' own pages take it. */
    public String plainTracking() {
        return tracking == null ? "" : tracking.replaceAll("\\s+", "");
    }
}
