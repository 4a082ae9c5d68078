package app.kontor.ui.help;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A page of help.
 *
 * @param code  the area it is about, or a topic's own name
 * @param title its first heading
 * @param text  Markdown
 */
public record HelpPage(String code, String title, String text) {
    private static final int IN_TITLE = 10;

    static HelpPage of(String code, String text) {
        String first = text.lines().filter(line -> line.startsWith("# ")).findFirst().orElse("# " + code);
        return new HelpPage(code, first.substring(2).strip(), text);
    }

    /** How much it speaks of something: a title counts more than the text. 0 for not at all. */
    int mentions(String wanted) {
        String word = wanted.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return 1;
        }
        int inTitle = title.toLowerCase(Locale.ROOT).contains(word) ? IN_TITLE : 0;
        return inTitle + text.toLowerCase(Locale.ROOT).split(Pattern.quote(word), -1).length - 1;
    }
}
