package app.kontor.spreadsheet;

import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * What a number format makes of a number, as far as it changes what the cell means: a date, or a code with fixed
 * digits.
 */
record CellFormat(Kind kind, String pattern) {
    static final CellFormat GENERAL = new CellFormat(Kind.PLAIN, "General");

    /** Excel takes no longer pattern. */
    private static final int LONGEST = 255;

    enum Kind { PLAIN, DATE, ZEROS }

    static CellFormat of(int index, @Nullable String pattern) {
        if (pattern == null || "General".equals(pattern) || pattern.length() > LONGEST) {
            return GENERAL;
        }
        if (pattern.matches("0{2,}|0+\\.0+")) {
            return new CellFormat(Kind.ZEROS, pattern);
        }
        return new CellFormat(DateUtil.isADateFormat(index, pattern) ? Kind.DATE : Kind.PLAIN, pattern);
    }
}
