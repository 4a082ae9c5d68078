package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A record's rows as its file writes them, for a person who wants to correct a cell.
 *
 * @param titles of the columns
 */
public record RecordCells(List<String> titles, List<OfLine> lines) {
    private static final int MOST = 200;

    /** @param line physical, from 1. @param cells as many as there are titles, as they are read now, with the corrections so far */
    public record OfLine(int line, List<String> cells) {}

    /** The rows on these lines, and those that belong to the same record. */
    static RecordCells of(Recognition found, Set<Integer> lines) {
        List<Row> rows = found.sheet().rows();
        int key = found.key();
        Set<String> keys = new HashSet<>();
        List<OfLine> chosen = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            for (int i = found.row() + 1; i < rows.size() && chosen.size() < MOST; i++) {
                Row row = rows.get(i);
                if (pass == 0 && key >= 0 && lines.contains(row.line()) && !row.cell(key).isEmpty()) {
                    keys.add(row.cell(key));
                } else if (pass == 1 && (lines.contains(row.line()) || key >= 0 && keys.contains(row.cell(key)))) {
                    chosen.add(new OfLine(row.line(), IntStream.range(0, found.header().width()).mapToObj(row::cell).toList()));
                }
            }
        }
        return new RecordCells(List.copyOf(found.header().titles()), List.copyOf(chosen));
    }
}
