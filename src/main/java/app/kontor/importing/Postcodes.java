package app.kontor.importing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Postcodes whose leading zeros Excel dropped. */
public final class Postcodes {
    private static final Set<String> FIVE_DIGITS =
            Set.of("DE", "US", "FR", "IT", "ES", "FI", "EE", "HR", "MX", "TR", "MY");

    private Postcodes() {}

    /** The postcode with its zeros where the country's always have five digits: 2138 in the US is 02138. */
    public static @Nullable String restore(@Nullable String postcode, @Nullable String country) {
        if (postcode == null || country == null || !FIVE_DIGITS.contains(country)) {
            return postcode;
        }
        return postcode.matches("\\d{3,4}") ? "0".repeat(5 - postcode.length()) + postcode : postcode;
    }
}
