package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.util.regex.Pattern;

/** What Excel does to a code: shortens a long number to {@code 4.00638E+12}, guards zeros by an apostrophe. */
final class CodeText {
    private static final Pattern SHORTENED =
            Pattern.compile("[+-]?\\d(?:[.,]\\d+)?E[+-]?\\d{2,3}", Pattern.CASE_INSENSITIVE);
    private static final int EXCEL_DIGITS = 15;

    private CodeText() {}

    /** Whether digits are lost: the code has an exponent, or more digits than Excel's numbers keep. */
    static boolean isShortened(Row row, Field field, String text) {
        if (text.length() > EXCEL_DIGITS && row.isNumber(field.index())) {
            return text.chars().filter(c -> c >= '0' && c <= '9').count() > EXCEL_DIGITS;
        }
        boolean hasExponent = text.indexOf('E') > 0 || text.indexOf('e') > 0;
        return hasExponent && SHORTENED.matcher(text).matches();
    }

    static String withoutApostrophe(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' ? text.substring(1).strip() : text;
    }
}
