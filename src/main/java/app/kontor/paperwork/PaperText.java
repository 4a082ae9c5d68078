package app.kontor.paperwork;

import app.kontor.value.PlainText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long texts from files may be on paper, cleaned by {@link PlainText}: one absurd field must not fill a hundred pages. */
final class PaperText {
    static final int SHORT = 120;
    static final int NAME = 700;
    static final int NOTE = 2_000;
    private static final int PARAGRAPHS = 40;

    private PaperText() {}

    /** One line, cleaned; empty for null. Longer texts end in "…". */
    static String line(@Nullable String text, int limit) {
        return PlainText.line(text, limit);
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
}
