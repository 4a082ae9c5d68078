package app.kontor.partner;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How VAT ids look, country by country; whether one is valid only the tax office knows. */
public final class VatIdForm {
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("AT", "U\\d{8}"), Map.entry("BE", "[01]\\d{9}"), Map.entry("BG", "\\d{9,10}"), Map.entry("CY", "\\d{8}[A-Z]"),
            Map.entry("CZ", "\\d{8,10}"), Map.entry("DE", "\\d{9}"), Map.entry("DK", "\\d{8}"), Map.entry("EE", "\\d{9}"),
            Map.entry("EL", "\\d{9}"), Map.entry("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"), Map.entry("FI", "\\d{8}"),
            Map.entry("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"), Map.entry("GB", "\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}"), Map.entry("HR", "\\d{11}"),
            Map.entry("HU", "\\d{8}"), Map.entry("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}"), Map.entry("IT", "\\d{11}"),
            Map.entry("LT", "\\d{9}|\\d{12}"), Map.entry("LU", "\\d{8}"), Map.entry("LV", "\\d{11}"), Map.entry("MT", "\\d{8}"),
            Map.entry("NL", "\\d{9}B\\d{2}"), Map.entry("PL", "\\d{10}"), Map.entry("PT", "\\d{9}"), Map.entry("RO", "\\d{2,10}"),
            Map.entry("SE", "\\d{12}"), Map.entry("SI", "\\d{8}"), Map.entry("SK", "\\d{10}"), Map.entry("XI", "\\d{9}|\\d{12}"),
            Map.entry("CHE", "\\d{9}(MWST|TVA|IVA)?"), Map.entry("NO", "\\d{9}(MVA)?"));
    private static final Pattern NOT_PART = Pattern.compile("[^A-Za-z0-9+*]");
    private static final int SWISS = 3;

    private VatIdForm() {}

    /** Without blanks, dots and dashes, in capitals; null for nothing. */
    public static @Nullable String compact(@Nullable String text) {
        return text == null || text.isBlank() ? null : NOT_PART.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether it can be one; of a country that we do not know every one can. */
    public static boolean fits(String vatId) {
        String id = compact(vatId);
        if (id == null || id.length() < 4 || !id.matches("[A-Z]{2}.*")) {
            return false;
        }
        int prefix = id.startsWith("CHE") ? SWISS : 2;
        String form = FORMS.get(id.substring(0, prefix));
        return form == null || id.substring(prefix).matches(form);
    }
}
