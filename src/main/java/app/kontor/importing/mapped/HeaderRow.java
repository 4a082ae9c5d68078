package app.kontor.importing.mapped;

import app.kontor.importing.CellMeaning;
import app.kontor.spreadsheet.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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

    /** One if the row above holds the titles of groups of columns, else none. @param at index of the header */
    static int above(List<Row> rows, int at) {
        if (at < 1 || rows.get(at).line() - rows.get(at - 1).line() != 1) {
            return 0;
        }
        Row groups = rows.get(at - 1);
        Row titles = rows.get(at);
        boolean spans = IntStream.range(0, groups.filled()).anyMatch(i -> !groups.cell(i).isEmpty() && groups.cell(i + 1).isEmpty()
                && !titles.cell(i).isEmpty() && !titles.cell(i + 1).isEmpty());
        boolean isTitleOfTheFile = filled(groups) < 2;
        return (spans || tellsApart(groups, titles)) && !isTitleOfTheFile && areWords(groups) ? 1 : 0;
    }

    /** "netto | brutto" above "EUR | EUR": words stand above nothing but titles that occur more than once. */
    private static boolean tellsApart(Row groups, Row titles) {
        return IntStream.range(0, groups.filled()).filter(i -> !groups.cell(i).isEmpty())
                .allMatch(i -> !titles.cell(i).isEmpty() && titles.cells().stream().filter(titles.cell(i)::equals).count() > 1);
    }

    /** How many rows name the columns. @param first index of the first. @param found index of the row that names most of them */
    static int count(List<Row> rows, int first, int found) {
        int rest = found + 1 < rows.size() && goesOn(rows.get(found), rows.get(found + 1)) ? 1 : 0;
        return found - first + 1 + rest;
    }

    /** Whether a row names what a group above it leaves without a name: all words, under that group's title alone. */
    private static boolean goesOn(Row names, Row next) {
        if (next.line() - names.line() != 1 || !areWords(next)) {
            return false;
        }
        boolean fillsAGap = IntStream.range(1, next.filled()).anyMatch(i -> !next.cell(i).isEmpty() && names.cell(i).isEmpty());
        return fillsAGap && IntStream.range(0, next.filled()).filter(i -> !next.cell(i).isEmpty())
                .allMatch(i -> names.cell(i).isEmpty() ? i > 0 && !next.cell(i - 1).isEmpty() : names.cell(i + 1).isEmpty());
    }

    private static boolean areWords(Row row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty())
                .noneMatch(cell -> CellMeaning.isAmount(cell) || CellMeaning.isDate(cell) || cell.contains("@") || cell.length() > 40);
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
