package app.kontor.settings;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The language that paper speaks to a customer: what the order says, else that of the country, else the shop's. */
public final class PaperLanguage {
    private static final Set<String> SPOKEN = Set.of("en", "de", "da");

    private PaperLanguage() {}

    /**
     * @param stated a language tag of the order, if it has one
     * @param country ISO code of the customer's country
     * @param home the shop's own language
     */
    public static String of(@Nullable String stated, @Nullable String country, String home) {
        String own = stated == null ? "" : stated.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        if (SPOKEN.contains(own)) {
            return own;
        }
        return switch (country == null ? "" : country) {
            case "DE", "AT", "CH", "LI" -> "de";
            case "DK", "GL", "FO" -> "da";
            case "GB", "IE", "US", "CA", "AU", "NZ" -> "en";
            default -> home;
        };
    }
}
