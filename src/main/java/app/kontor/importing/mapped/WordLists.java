package app.kontor.importing.mapped;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists of words in a text file: {@code key language: one, another}; a line that begins with # is a remark. */
final class WordLists {
    private WordLists() {}

    /** The words of all languages by key, in the file's order, as {@link HeaderWords} writes them. */
    static Map<String, List<String>> of(String resource) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String line : lines(resource)) {
            int colon = line.indexOf(':');
            if (!line.startsWith("#") && colon > 0) {
                String key = line.substring(0, colon).split(" ")[0];
                List<String> words = lists.computeIfAbsent(key, k -> new ArrayList<>());
                for (String word : line.substring(colon + 1).split(",")) {
                    words.add(HeaderWords.of(word));
                }
            }
        }
        return lists;
    }

    private static List<String> lines(String resource) {
        InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream("/app/kontor/importing/" + resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
