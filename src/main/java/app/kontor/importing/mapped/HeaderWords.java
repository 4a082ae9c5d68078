package app.kontor.importing.mapped;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A column's title as plain words, so that "Order_No.", "orderNo" and "ORDER NO" are the same; accents are dropped, as half of all files do. */
final class HeaderWords {
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}#%]+");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]|\\b(?:in )?(?:eur|usd|gbp|dkk|sek|pln|chf)\\b|€|\\$|£", Pattern.CASE_INSENSITIVE);

    private static final Pattern ANY_NUMBER = Pattern.compile("nr|no|num|number|nummer|numero|n|#");

    private HeaderWords() {}

    /** Whether the title says no more than that these are numbers. */
    static boolean isAnyNumber(String title) {
        return ANY_NUMBER.matcher(of(title)).matches();
    }

    /** Lower case, single blanks, no marks and no accents. */
    static String of(String title) {
        String humps = HUMP.matcher(title.replace("MwSt", "Mwst")).replaceAll(" "); // one word, whatever its humps
        String plain = humps.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("æ", "ae");
        String bare = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return OTHERS.matcher(bare).replaceAll(" ").strip();
    }

    /** The same without what stands in brackets and without a currency: "Price (EUR)" is a price. */
    static String bare(String title) {
        String words = of(BRACKETS.matcher(title).replaceAll(" "));
        return words.isEmpty() ? of(title) : words;
    }
}
