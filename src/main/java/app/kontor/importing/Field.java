package app.kontor.importing;

import app.kontor.spreadsheet.Row;

/**
 * A column that a source has bound by name.
 *
 * @param index -1 if the file has no such column; every cell of it is then empty
 * @param title as the file writes it, for messages
 */
public record Field(int index, String title) {
    /** A column that the format does not have. */
    public static final Field NONE = new Field(-1, "");

    public boolean exists() {
        return index >= 0;
    }

    /** The bare cell, empty where there is none. */
    public String in(Row row) {
        return row.cell(index);
    }
}
