package app.kontor.paperwork;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts from files as they may go on paper: composed letters, single spaces, no control or direction characters (those
 * could reverse a price), and an end: one absurd field must not fill a hundred pages.
 */
final class PaperText {
    static final int SHORT = 120;
    static final int NAME = 700;
    static final int NOTE = 2_000;
    private static final int PARAGRAPHS = 40;

    private PaperText() {}

    /** One line without leading or trailing spaces; empty for null. Longer texts end in "…". */
    static String line(@Nullable String text, int limit) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        // Cut before the work, with room for spaces and marks that go away
        String cut = text.length() > 4 * limit ? text.substring(0, 4 * limit) : text;
        String composed = isPlain(cut) ? cut : Normalizer.normalize(cut, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        composed.codePoints().forEach(letter -> append(clean, letter));
        return shortened(clean.toString().strip(), limit, text.length() > cut.length());
    }

    static String line(@Nullable String text) {
        return line(text, SHORT);
    }

    /** The lines as the writer broke them, empty ones dropped, together at most about {@link #NOTE} letters. */
    static List<String> paragraphs(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        String cut = text.length() > NOTE ? text.substring(0, NOTE) + "…" : text;
        return Arrays.stream(cut.split("\\R", PARAGRAPHS))
                .map(line -> line(line, NOTE))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x300);
    }

    private static void append(StringBuilder clean, int letter) {
        switch (Character.getType(letter)) {
            case Character.FORMAT -> { }
            case Character.SURROGATE -> clean.append('\uFFFD');
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    appendSpace(clean, letter);
            case Character.SPACE_SEPARATOR -> appendSpace(clean, letter);
            default -> clean.appendCodePoint(letter);
        }
    }

    /** Tabs and line ends separate words, other control characters don't; a space that must not break stays one. */
    private static void appendSpace(StringBuilder clean, int letter) {
        boolean separates = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
        if (letter == 0xA0 || letter == 0x202F) {
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
