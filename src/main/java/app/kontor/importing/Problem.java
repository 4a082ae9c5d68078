package app.kontor.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that a person should know, where it is, and why. The code names the sentence in the bundle
 * ({@code import.<code>}) and never changes; an importer never throws for a row, it returns one of these.
 *
 * @param severity REJECTED: the order (product, level) on this line is left out. WARNING: it is taken, look at it.
 *     INFO: counted
 * @param line physical line, from 1
 * @param column the header's text as in the file, null if the whole record is meant
 * @param record the order's number (SKU …) that it belongs to, where known
 */
public record Problem(
        Severity severity,
        int line,
        @Nullable String column,
        @Nullable String record,
        String code,
        List<String> arguments) {

    private static final int SHOWN = 120;

    public enum Severity { REJECTED, WARNING, INFO }

    /** Arguments and names are shortened to what a person reads: a cell may hold a whole novel. */
    public Problem {
        column = column == null ? null : shown(column);
        record = record == null ? null : shown(record);
        arguments = arguments.stream().map(Problem::shown).toList();
    }

    private static String shown(String text) {
        return shown(text, SHOWN);
    }

    /** The text, shortened by an ellipsis, never within a character. */
    static String shown(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    public static Problem rejected(
            int line, @Nullable String column, @Nullable String record, String code, String... arguments) {
        return new Problem(Severity.REJECTED, line, column, record, code, List.of(arguments));
    }

    public static Problem warning(
            int line, @Nullable String column, @Nullable String record, String code, String... arguments) {
        return new Problem(Severity.WARNING, line, column, record, code, List.of(arguments));
    }
}
