package app.kontor.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written: fixed columns, rows of cells. A cell is a BigDecimal, which stays a number, or text, which stays text
 * ("0017"); null is empty.
 *
 * @param name of the sheet in a workbook
 */
public record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {
    /** Begins the title of a column that a workbook holds and does not show: it is for programs. */
    public static final String HIDDEN = "kontor:";
}
