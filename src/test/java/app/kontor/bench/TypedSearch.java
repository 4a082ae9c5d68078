package app.kontor.bench;

import app.kontor.value.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A long list that is searched as one types: letter by letter, and all that the whole word finds. */
final class TypedSearch {
    /** In so many rounds a word is whole. */
    static final int STEPS = 8;

    private TypedSearch() {}

    /** What stands in the field in this round: a little more each time. */
    static String begun(String word, int round) {
        return word.substring(0, Math.min(word.length(), 1 + round % STEPS * word.length() / (STEPS - 1)));
    }

    /** All rows, page by page. @param page by the key that the one before left; null for the first */
    static <T> List<T> rows(Function<String, Window<T>> page) {
        List<T> rows = new ArrayList<>();
        String after = null;
        do {
            Window<T> window = page.apply(after);
            rows.addAll(window.rows());
            after = window.nextKey();
        } while (after != null);
        return rows;
    }
}
