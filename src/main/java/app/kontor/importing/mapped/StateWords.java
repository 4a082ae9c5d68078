package app.kontor.importing.mapped;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What words such as "bezahlt" or "expédiée" mean, in ten languages; a profile's map of values can lead others to these. */
final class StateWords {
    private static final Map<String, String> MEANINGS = meanings();

    private StateWords() {}

    /** @param list status, payment, fulfilment, yesNo or taxClass. Null for a word that is not in it */
    static @Nullable String meaning(String list, String cell) {
        return MEANINGS.get(list + "." + HeaderWords.of(cell));
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new HashMap<>();
        WordLists.of("states.txt").forEach((key, words) -> {
            int dot = key.indexOf('.');
            String meaning = key.substring(dot + 1);
            words.forEach(word -> meanings.put(key.substring(0, dot + 1) + word, meaning));
            meanings.put(key.substring(0, dot + 1) + HeaderWords.of(meaning), meaning);
        });
        return Map.copyOf(meanings);
    }
}
