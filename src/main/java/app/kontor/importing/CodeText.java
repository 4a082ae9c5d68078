package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.util.regex.Pattern;

/** What Excel does to a code: shortens a long number to {@code 4.00638E+12}, guards zeros by an apostrophe. */
final class CodeText {
    private static final Pattern SHORTENED =
            Pattern.compile("[+-]?\\d(?:[.,]\\d+)?E[+-]?\\d{2,3}", Pattern.CASE_INSENSITIVE);
    private static final int EXCEL_DIGITS = 15;
    /** Of a hundred numbers that long one ends in two zeros by chance; one that Excel has cut always does. */
    private static final int CUT = EXCEL_DIGITS + 2;
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,2}[-. ]{1,2}(?:jan|feb|m[aä]r|mrz|apr|ma[iyj]|jun|jul|aug|sep|o[kc]t|nov|de[czs])[a-z]{0,6}\\.?|(?:jan|feb|m[aä]r|mrz|apr|ma[iyj]|jun|jul|aug|sep|o[kc]t|nov|de[czs])[- ]\\d{2}",
            Pattern.CASE_INSENSITIVE);

    private CodeText() {}

    /** Whether digits are lost: the code has an exponent, or more digits than Excel's numbers keep. */
    static boolean isShortened(Row row, Field field, String text) {
        if (text.length() > EXCEL_DIGITS && row.isNumber(field.index())) {
            return text.chars().filter(c -> c >= '0' && c <= '9').count() > EXCEL_DIGITS;
        }
        boolean hasExponent = text.indexOf('E') > 0 || text.indexOf('e') > 0;
        return hasExponent && SHORTENED.matcher(text).matches();
    }

    /** Whether a number may have gone through Excel, which makes zeros of what is beyond its fifteen digits. */
    static boolean mayBeCut(String text) {
        int length = text.length();
        if (length < CUT || text.charAt(length - 1) != '0') {
            return false;
        }
        return text.chars().allMatch(c -> c >= '0' && c <= '9') && text.substring(EXCEL_DIGITS).chars().allMatch(c -> c == '0');
    }

    /** Whether it looks like the day that Excel makes of "1-2": "01-Feb", "2. Mär", "Feb-01". */
    static boolean mayBeDate(String text) {
        return text.length() >= 5 && text.length() <= 12 && DATE.matcher(text).matches();
    }

    static String withoutApostrophe(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' ? text.substring(1).strip() : text;
    }
}
