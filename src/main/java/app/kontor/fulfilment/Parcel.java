package app.kontor.fulfilment;

import app.kontor.value.Quantity;
import org.jspecify.annotations.Nullable;

/** A box that the carrier takes; what is not known of it is null. @param box the name of its kind, as the shop calls it */
public record Parcel(
        @Nullable String carrier, @Nullable String tracking, @Nullable Quantity weightGrams, @Nullable String box) {

    /** Of an unknown weight and kind. */
    public Parcel(@Nullable String carrier, @Nullable String tracking) {
        this(carrier, tracking, null, null);
    }
}
