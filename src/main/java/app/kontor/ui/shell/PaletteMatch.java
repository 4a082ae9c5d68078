package app.kontor.ui.shell;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How well a text fits what was typed: each word must be found, at the start of a word best, with letters left out worst. */
record PaletteMatch(int score, boolean[] marked) {
    private static final int START = 100;
    private static final int WORD = 80;
    private static final int INSIDE = 40;
    private static final int SCATTERED = 10;
    private static final int LEAST_SCATTERED = 3;
    private static final PaletteMatch NONE = new PaletteMatch(0, new boolean[0]);

    /** Score 0 where it does not fit; the marks are one for each character of the text. */
    static PaletteMatch of(String search, String text) {
        String folded = fold(text);
        boolean[] marked = new boolean[text.length()];
        int score = 0;
        for (String word : words(search)) {
            int fit = mark(word, folded, marked);
            if (fit == 0) {
                return NONE;
            }
            score = score == 0 ? fit : Math.min(score, fit);
        }
        return new PaletteMatch(score, marked);
    }

    /** Whether it fits at the start of words: nothing that is found later comes before it. */
    boolean isFirst() {
        return score >= WORD;
    }

    /** The score of what the shop was asked for, which may have found it by more than its line shows. */
    static int foundLater(int score) {
        return Math.clamp(score, INSIDE - 1, WORD - 1);
    }

    /** Those that fit by text and detail together, the best first; all for an empty search. */
    static List<PaletteEntry> best(String search, List<PaletteEntry> entries) {
        record Fit(PaletteEntry entry, int score) {}

        if (words(search).isEmpty()) {
            return entries;
        }
        return entries.stream().map(entry -> new Fit(entry, score(search, entry))).filter(fit -> fit.score > 0)
                .sorted(Comparator.comparingInt((Fit fit) -> -fit.score)).map(Fit::entry).toList();
    }

    /** The text counts more than what stands behind it. */
    static int score(String search, PaletteEntry entry) {
        int text = of(search, entry.text()).score;
        int both = entry.detail().isEmpty() ? 0 : of(search, entry.text() + " " + entry.detail()).score;
        return Math.max(text, Math.min(both, INSIDE - 1));
    }

    private static int mark(String word, String text, boolean[] marked) {
        int at = atWordStart(word, text);
        int found = at >= 0 ? at : text.indexOf(word);
        if (found >= 0) {
            for (int i = found; i < found + word.length(); i++) {
                marked[i] = true;
            }
            return at == 0 ? START : at > 0 ? WORD : INSIDE;
        }
        return scattered(word, text, marked) ? SCATTERED : 0;
    }

    private static int atWordStart(String word, String text) {
        int at = text.indexOf(word);
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    /** In order, the first letter at the start of a word: "prpl" finds "print pick list". Too few letters would find everything. */
    private static boolean scattered(String word, String text, boolean[] marked) {
        int start = word.length() < LEAST_SCATTERED ? -1 : atWordStart(word.substring(0, 1), text);
        boolean[] found = new boolean[marked.length];
        int at = start;
        for (int i = 0; i < word.length() && at >= 0; i++) {
            at = text.indexOf(word.charAt(i), i == 0 ? start : at + 1);
            if (at >= 0) {
                found[at] = true;
            }
        }
        for (int i = 0; i < marked.length && at >= 0; i++) {
            marked[i] |= found[i];
        }
        return at >= 0;
    }

    private static List<String> words(String search) {
        return Stream.of(fold(search).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** Small letters without accents, each at the place where it was. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(Character.toLowerCase(
                c < 128 ? (char) c : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0))));
        return folded.toString();
    }
}
