package app.kontor.fulfilment;

import org.jspecify.annotations.Nullable;

/** A box that the carrier takes; what is not known of it is null. */
public record Parcel(@Nullable String carrier, @Nullable String tracking) {}
