package app.kontor.importing;

import java.text.Normalizer;
import java.util.Locale;

/** Folds the spelling of a column's name, so that names compare as people read them. */
final class HeaderName {
    private static final String LOOK_ALIKES = "АВЕКМНОРСТХУІЈЅасеорхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναιρυκ";
    private static final String LATIN = "ABEKMHOPCTXYIJSaceopxyijsABEZHIKMNOPTYXovaipuk";

    private HeaderName() {}

    /**
     * Without BOM, quotes and blank rim, lower case, single blanks, one kind of apostrophe, Cyrillic and Greek
     * look-alikes Latin.
     */
    static String fold(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(text.length());
        boolean isLatin = text.chars().anyMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                c = ' ';
            }
            if (Character.getType(c) == Character.FORMAT || c == '"' || c == ' ' && endsBlank(folded)) {
                continue;
            }
            folded.append(isLatin ? latin(c) : apostrophe(c));
        }
        return folded.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean endsBlank(StringBuilder text) {
        return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
    }

    private static char latin(char c) {
        int at = LOOK_ALIKES.indexOf(c);
        return at < 0 ? apostrophe(c) : LATIN.charAt(at);
    }

    private static char apostrophe(char c) {
        return c == '\u2019' || c == '\u2018' || c == '\u00b4' || c == '`' ? '\'' : c;
    }
}
