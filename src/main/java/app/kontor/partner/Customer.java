package app.kontor.partner;

import app.kontor.value.CustomerId;
import org.jspecify.annotations.Nullable;

/** Somebody who bought. Orders keep the addresses they stated; this is who it was. */
public record Customer(
        CustomerId id,
        String number,
        String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String vatId,
        @Nullable String country,
        @Nullable String city,
        @Nullable String zip,
        @Nullable String language) {}
