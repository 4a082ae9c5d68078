package app.kontor.spreadsheet;

import java.util.regex.Pattern;

/**
 * Keeps a text in a CSV from becoming a formula (R50): a spreadsheet program takes a text for one by its first letter, and an apostrophe
 * before it makes it text again. The apostrophe is taken off when such a file is read, so that the text comes back as it was (R48);
 * shops write telephone numbers in this way, too.
 */
final class FormulaGuard {
    private static final char GUARD = '\'';
    /** What begins a formula, in the full-width forms as well; a text that looks guarded gets a guard of its own. */
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);

    private FormulaGuard() {}

    static String guarded(String text) {
        return DANGEROUS.matcher(text).matches() ? GUARD + text : text;
    }

    /** A text in apostrophes on both sides is WooCommerce's own guard: its importer knows which cells have it. */
    static String unguarded(String text) {
        boolean guarded = text.length() > 1 && text.charAt(0) == GUARD && text.charAt(text.length() - 1) != GUARD;
        return guarded && DANGEROUS.matcher(text).matches() ? text.substring(1) : text;
    }
}
