package app.kontor.spreadsheet;

import app.kontor.spill.Spilled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook, or the whole of a text file (then it has no name). Blank rows are left out. The rows of a large one lie on the
 * disk: each reading of the list makes new ones of them.
 */
public record Sheet(@Nullable String name, List<Row> rows) {

    void close() {
        if (rows instanceof Spilled<Row> onDisk) {
            onDisk.close();
        }
    }

    /**
     * Some of the rows, by their index, in memory.
     *
     * @throws UnreadableFile if they are more than it has room for
     */
    public List<Row> held(int[] which) {
        return Rows.held(rows, which);
    }
}
