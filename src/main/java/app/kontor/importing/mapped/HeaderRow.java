package app.kontor.importing.mapped;

import app.kontor.importing.CellMeaning;
import app.kontor.spreadsheet.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the row that names the columns: it holds words that columns are called, and no amounts, dates or addresses. */
final class HeaderRow {
    private static final int FIRST_ROWS = 30;
    private static final int KNOWN = 4;

    private HeaderRow() {}

    /** The index of the header; -1 where even the first row reads like a record. */
    static int find(List<Row> rows) {
        int best = -1;
        int bestScore = 0;
        int widest = rows.stream().limit(FIRST_ROWS).mapToInt(Row::filled).max().orElse(0);
        for (int i = 0; i < Math.min(FIRST_ROWS, rows.size()); i++) {
            int score = 2 * filled(rows.get(i)) < widest ? 0 : score(rows.get(i));
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    private static int filled(Row row) {
        return (int) row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static int score(Row row) {
        Set<String> seen = new HashSet<>();
        int score = 0;
        for (String cell : row.cells()) {
            score += cell.isEmpty() ? 0 : seen.add(cell) ? score(cell) : -1;
        }
        return score;
    }

    private static int score(String cell) {
        if (CellMeaning.isAmount(cell) || CellMeaning.isDate(cell) || cell.contains("@")) {
            return -KNOWN;
        }
        return Synonyms.knows(cell) ? KNOWN : cell.length() > 40 ? -1 : 1;
    }
}
