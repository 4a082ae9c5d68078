package app.kontor.spreadsheet;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows of a file; null lets the content decide.
 *
 * @param sheet name of the one sheet to read
 * @param unquoted whether a tab-separated file with this row among its first ones writes quotation marks bare, as
 *     Amazon does
 */
public record SpreadsheetHints(
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable String sheet,
        Predicate<List<String>> unquoted) {
    public static final SpreadsheetHints NONE = new SpreadsheetHints(null, null, null, row -> false);
}
