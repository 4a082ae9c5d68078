package app.kontor.importing;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months, short and long, in the languages that marketplaces export in. */
final class MonthName {
    private static final Map<String, Integer> MONTHS = names();

    private MonthName() {}

    /** 1 to 12, 0 if it is no month. */
    static int of(String name) {
        return MONTHS.getOrDefault(key(name), 0);
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : List.of("en", "de", "fr", "it", "es", "da", "nl", "sv", "pt", "nb")) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.SHORT, TextStyle.FULL, TextStyle.SHORT_STANDALONE)) {
                    months.putIfAbsent(key(month.getDisplayName(style, Locale.of(language))), month.getValue());
                }
            }
        }
        List.of("mrz", "mär", "mae", "maerz").forEach(march -> months.put(march, 3));
        months.put("okt", 10);
        months.put("dez", 12);
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
