package app.kontor.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ISO 639 codes from what files write: a code, or a language's name in one of the ten languages. */
public final class Languages {
    private static final Map<String, String> NAMES = names();

    private Languages() {}

    /** Two letters; null for a word that names no language. */
    public static @Nullable String code(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        String code = plain.replaceFirst("[-_ ].*", "");
        return NAMES.containsValue(code) ? code : NAMES.get(plain);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String language : List.of("en", "de", "da", "fr", "es", "it", "nl", "sv", "pl", "pt")) {
            for (String code : Locale.getISOLanguages()) {
                names.putIfAbsent(Locale.of(code).getDisplayLanguage(Locale.of(language)).toLowerCase(Locale.ROOT), code);
            }
        }
        return Map.copyOf(names);
    }
}
