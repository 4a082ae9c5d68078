package app.kontor.importing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * ISO 3166 alpha-2 codes from what files write: a code, an alpha-3 code, a name in one of the marketplaces' languages.
 */
public final class Countries {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("great britain", "GB"), Map.entry("england", "GB"), Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"), Map.entry("northern ireland", "GB"), Map.entry("grossbritannien", "GB"),
            Map.entry("u.s.a.", "US"), Map.entry("united states of america", "US"), Map.entry("usa", "US"),
            Map.entry("vereinigte staaten von amerika", "US"), Map.entry("holland", "NL"),
            Map.entry("the netherlands", "NL"), Map.entry("russian federation", "RU"),
            Map.entry("czech republic", "CZ"), Map.entry("tschechische republik", "CZ"),
            Map.entry("republic of korea", "KR"), Map.entry("korea, republic of", "KR"),
            Map.entry("republic of ireland", "IE"));
    private static final Map<String, String> NAMES = names();

    private Countries() {}

    /** The two-letter code; the text itself where it names no known country, null for null. */
    public static @Nullable String code(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (upper.equals("UK")) {
            return "GB";
        }
        return CODES.contains(upper) ? upper : NAMES.getOrDefault(key(text), text.strip());
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (String language : List.of("en", "de", "da", "fr", "es", "it", "nl", "sv", "nb", "pl", "pt")) {
                names.putIfAbsent(key(country.getDisplayCountry(Locale.of(language))), code);
            }
            try {
                names.putIfAbsent(key(country.getISO3Country()), code);
            } catch (MissingResourceException e) {
                continue; // a code without an alpha-3 form: nothing to add
            }
        }
        OTHERS.forEach(names::putIfAbsent);
        return Map.copyOf(names);
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT).replace("ß", "ss");
    }
}
