package app.kontor.value;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text from outside made fit to print, to name a file and to log. The only place that says which letters may not be seen: controls
 * drive printers and terminals, marks of direction turn a price around, letters without width make two codes look like one.
 */
public final class PlainText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int NO_BREAK_SPACE = 0xa0;
    private static final int SOFT_HYPHEN = 0xad;
    private static final int NARROW_NO_BREAK_SPACE = 0x202f;
    /** Below it no letter has another way of being written. */
    private static final int FIRST_MARK = 0x300;
    private static final int HYPHEN = 0x2010;
    private static final int LAST_DOT = 0x2027;
    private static final char UNKNOWN = '\uFFFD';
    /** How many hidden letters a text may hold for each that is shown before the rest is not looked at. */
    private static final int PATIENCE = 4;

    private PlainText() {}

    /** Whether data must not keep the letter: a control but tab and line ends, a format mark but the joiners that Persian and emoji need. */
    public static boolean isHidden(int letter) {
        if (letter >= ' ' && letter < 0x7f) {
            return false;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter != '\t' && letter != '\n' && letter != '\r';
            case Character.FORMAT -> letter != ZERO_WIDTH_JOINER && letter != ZERO_WIDTH_NON_JOINER;
            case Character.UNASSIGNED -> (letter & 0xfffe) == 0xfffe; // no letters at all: no XML may hold them
            default -> false;
        };
    }

    /** Without the letters that data must not keep; blanks and line ends stay. Half a letter becomes U+FFFD. */
    public static String visible(String text) {
        if (isVisible(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(letter -> !isHidden(letter))
                .forEach(letter -> clean.appendCodePoint(Character.getType(letter) == Character.SURROGATE ? UNKNOWN : letter));
        return clean.toString();
    }

    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE || isHidden(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * One line: composed letters, no control and no format ones, what separates words as single spaces, none at its ends; empty for null. Of more than
     * {@code limit} letters the rest is "…".
     */
    public static String line(@Nullable String text, int limit) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        if (text.length() <= limit && isLine(text)) {
            return text;
        }
        String looked = SearchText.cut(text, Math.toIntExact(Math.min(text.length(), (long) PATIENCE * limit)));
        String composed = looked.chars().allMatch(c -> c < FIRST_MARK) ? looked : Normalizer.normalize(looked, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        composed.codePoints().forEach(letter -> append(clean, letter));
        return shortened(clean.toString().strip(), limit, text.length() > looked.length());
    }

    /** Whether nothing has to be done, which is so with most; of letters that need a look it is not said. */
    private static boolean isLine(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 0x7f || c > NO_BREAK_SPACE && c < FIRST_MARK && c != SOFT_HYPHEN;
            boolean setter = c >= HYPHEN && c <= LAST_DOT || c == '€'; // a typesetter's dashes, quotes and dots
            if (!plain && !setter && (c != ' ' || last == ' ')) {
                return false;
            }
            last = c;
        }
        return last != ' ';
    }

    private static void append(StringBuilder clean, int letter) {
        switch (Character.getType(letter)) {
            case Character.FORMAT -> { }
            case Character.SURROGATE -> clean.append(UNKNOWN);
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
                    appendSpace(clean, letter);
            default -> {
                if (!isHidden(letter)) {
                    clean.appendCodePoint(letter);
                }
            }
        }
    }

    /** Tabs and line ends separate words, other controls don't; a space that must not break stays one. */
    private static void appendSpace(StringBuilder clean, int letter) {
        boolean separates = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
        if (letter == NO_BREAK_SPACE || letter == NARROW_NO_BREAK_SPACE) {
            clean.appendCodePoint(letter);
        } else if (separates && !clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
            clean.append(' ');
        }
    }

    private static String shortened(String text, int limit, boolean more) {
        if (text.codePointCount(0, text.length()) <= limit) {
            return more ? text + "…" : text;
        }
        return text.substring(0, text.offsetByCodePoints(0, limit - 1)).stripTrailing() + "…";
    }
}
