package app.kontor.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts the cells of each record of a text, quotation marks respected; forgiving, because the text may be cut
 * anywhere.
 */
final class QuotedRecords {
    private static final int ENOUGH = 60;

    private QuotedRecords() {}

    /** Cells per record that is not empty, of the first records. */
    static List<Integer> widths(String text, char delimiter) {
        List<Integer> widths = new ArrayList<>();
        int width = 1;
        boolean quoted = false;
        boolean filled = false;
        boolean cellStart = true;
        for (int i = 0; i < text.length() && widths.size() < ENOUGH; i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || cellStart)) {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                add(widths, width, filled);
                width = 1;
                filled = false;
                cellStart = true;
                continue;
            } else if (!quoted && c == delimiter) {
                width++;
                cellStart = true;
                continue;
            }
            filled = true;
            cellStart = c == '"' && quoted && cellStart;
        }
        if (text.length() < Delimiter.SAMPLE || widths.isEmpty()) {
            add(widths, width, filled);
        }
        return widths;
    }

    private static void add(List<Integer> widths, int width, boolean filled) {
        if (filled) {
            widths.add(width);
        }
    }
}
