package app.kontor.importing;

/**
 * A cell that somebody has corrected in a plan: it is read as if the file said this; the file itself stays as it came.
 *
 * @param file name of the file
 * @param line physical line of the row, from 1
 * @param column the header's title, as the file writes it or in any other case; or its number, {@code #3}
 * @param value what stands there now, empty for nothing
 */
public record CellFix(String file, int line, String column, String value) {

    public CellFix {
        value = value.strip();
    }

    /** Whether both are about the same cell. */
    public boolean isOf(CellFix other) {
        return file.equals(other.file) && line == other.line && HeaderName.fold(column).equals(HeaderName.fold(other.column));
    }
}
