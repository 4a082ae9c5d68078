package app.kontor.spreadsheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The rows of one OpenDocument table while they are read. A file of a few bytes can say that a cell or a row stands there a million times:
 * empty ones cost nothing, and of others no more is believed than a sheet can hold.
 */
final class OdsRows {
    /** Characters and cells that come of repeating whole rows. */
    private static final long MOST_REPEATED = 50_000_000;
    private final CellText cellText = new CellText();
    private final Rows rows = new Rows();
    private final List<String> cells = new ArrayList<>();
    private BitSet numeric = new BitSet();
    private int row;
    private int times = 1;
    private int column;
    private long weight;
    private long repeated;

    int row() {
        return row;
    }

    List<Row> all() {
        return rows.all();
    }

    void begin(int repetitions) {
        row += 1;
        times = Math.min(repetitions, Limits.SHEET_ROWS);
        column = 0;
        weight = 0;
        cells.clear();
        numeric = new BitSet();
    }

    void add(OdsCell cell) {
        String text = cellText.of(cell.content());
        int end = column + Math.min(cell.repeated(), Limits.SHEET_COLUMNS); // both are small: no overflow
        if (!text.isEmpty()) {
            weight += (long) (text.length() + 1) * (end - column);
            if (end > Limits.COLUMNS || text.length() > Limits.CELL || weight > Limits.RECORD) {
                throw new UnreadableFile("damaged.tooLarge", row, null, String.valueOf(row));
            }
            while (cells.size() < column) {
                cells.add("");
            }
            for (int i = column; i < end; i++) {
                cells.add(text);
                numeric.set(i, cell.isNumber());
            }
        }
        column = Math.min(end, Limits.SHEET_COLUMNS);
    }

    /** @param isWanted whether the sheet is read at all */
    void end(boolean isWanted) {
        boolean isBlank = cells.isEmpty() || !isWanted;
        repeated += isBlank ? 0 : (weight + cells.size()) * (times - 1L);
        if (!isBlank && ((long) row + times - 1 > Limits.SHEET_ROWS || repeated > MOST_REPEATED)) {
            throw new UnreadableFile("damaged.bomb");
        }
        for (int i = 0; i < times && !isBlank; i++) {
            rows.add(Row.of(row + i, List.copyOf(cells), numeric.isEmpty() ? null : (BitSet) numeric.clone()));
        }
        row = Math.min(row + times - 1, Limits.SHEET_ROWS + 1);
    }
}
