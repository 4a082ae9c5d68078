package app.kontor.spreadsheet;

import app.kontor.spill.Spilled;
import java.util.ArrayList;
import java.util.List;

/** The rows of a sheet while it is read: a few in memory, many or long ones on the disk. */
final class Rows {
    private static final int MOST_HELD = 4_000_000;

    private final Spilled<Row> rows = new Spilled<>(Row.CODEC);
    private long weight;

    /** Blank ones are left out. */
    void add(Row row) {
        if (row.isBlank()) {
            return;
        }
        weight += row.weight();
        if (weight > MOST_HELD) {
            rows.toDisk();
        }
        rows.add(row);
    }

    List<Row> all() {
        return rows;
    }

    /**
     * Some of a sheet's rows, in memory.
     *
     * @throws UnreadableFile if they are more than it has room for
     */
    static List<Row> held(List<Row> all, int[] which) {
        Budget budget = new Budget();
        List<Row> held = new ArrayList<>(which.length);
        for (int index : which) {
            Row row = all.get(index);
            budget.held(row);
            held.add(row);
        }
        return held;
    }
}
