package app.kontor.spreadsheet;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record of a sheet: its cells as text, and the physical line (a workbook's row) where it starts, from 1. */
public final class Row {
    private final int line;
    private final int width;
    private final String[] cells;
    private final @Nullable BitSet numbers;

    /**
     * @param width cells that the file wrote, trailing empty ones included
     * @param cells without trailing empty ones
     * @param numbers which cells a workbook holds as numbers; null if none
     */
    private Row(int line, int width, String[] cells, @Nullable BitSet numbers) {
        this.line = line;
        this.width = width;
        this.cells = cells;
        this.numbers = numbers;
    }

    public static Row of(int line, List<String> cells) {
        return of(line, cells, null);
    }

    static Row of(int line, List<String> cells, @Nullable BitSet numbers) {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isEmpty()) {
            filled--;
        }
        return new Row(line, cells.size(), cells.subList(0, filled).toArray(String[]::new), numbers);
    }

    public int line() {
        return line;
    }

    /** How many cells the file wrote, empty ones included. */
    public int width() {
        return width;
    }

    /** Index after the last cell that is not empty. */
    public int filled() {
        return cells.length;
    }

    /** The cell's text, empty where the row has no such cell. */
    public String cell(int index) {
        return index >= 0 && index < cells.length ? cells[index] : "";
    }

    /** Whether the workbook holds a number there: its text has a decimal point whatever the locale. */
    public boolean isNumber(int index) {
        return numbers != null && numbers.get(index);
    }

    public boolean isBlank() {
        return cells.length == 0;
    }

    /** The cells up to the last filled one. */
    public List<String> cells() {
        return List.of(cells);
    }

    @Override
    public String toString() {
        return line + ": " + Arrays.toString(cells);
    }
}
