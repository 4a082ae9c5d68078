package app.kontor.vault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * How long a passphrase would hold against somebody who has the files and tries by program. A rough guess, on the safe side: a word
 * counts as one of two thousand, a letter of a single word as little. What it says is a sentence, {@code strength.<lower case name>}.
 */
public enum Strength {
    SHORT, WEAK, FAIR, GOOD;

    private static final int WORD_BITS = 11;
    private static final int SHORTEST_WORD = 3;
    private static final int FAIR_BITS = 30;
    private static final int GOOD_BITS = 44;

    public static Strength of(char[] passphrase) {
        if (Character.codePointCount(passphrase, 0, passphrase.length) < KeyFile.SHORTEST) {
            return SHORT;
        }
        String text = new String(passphrase).strip();
        double bits = Math.max(words(text) * (double) WORD_BITS, signs(text));
        return bits < FAIR_BITS ? WEAK : bits < GOOD_BITS ? FAIR : GOOD;
    }

    /** Different words only: "tea tea tea" is one. */
    private static int words(String text) {
        Set<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD).collect(Collectors.toSet());
        return words.size() < 2 ? 0 : words.size();
    }

    /** Each sign that neither repeats nor follows the one before it, as in 1234 or aaaa. */
    private static double signs(String text) {
        long fresh = 1 + text.chars().boxed().gather(Gatherers.windowSliding(2))
                .filter(pair -> pair.size() == 2 && Math.abs(pair.getFirst() - pair.getLast()) > 1).count();
        boolean digits = text.chars().anyMatch(Character::isDigit);
        boolean others = text.chars().anyMatch(sign -> !Character.isLetterOrDigit(sign) && sign != ' ');
        double each = 1.8 + (digits ? 0.5 : 0) + (others ? 0.5 : 0);
        long different = text.chars().distinct().count();
        return Math.min(fresh, 2 * different) * each;
    }
}
