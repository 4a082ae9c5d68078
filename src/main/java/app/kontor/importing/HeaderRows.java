package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Column names in more than one row, as people write them who keep a spreadsheet themselves: a group's title above the titles of its columns,
 * in a merged cell, of which a file knows only the first. A column is then called "Group Title".
 */
public final class HeaderRows {
    /** More rows than that are no names. */
    public static final int MOST = 3;

    private HeaderRows() {}

    /** The names that these rows give together, in the line of the first. */
    public static Header joined(List<Row> rows) {
        if (rows.size() == 1) {
            return new Header(rows.getFirst());
        }
        int width = rows.stream().mapToInt(Row::filled).max().orElse(0);
        List<String> titles = new ArrayList<>(java.util.Collections.nCopies(width, ""));
        for (int i = 0; i < rows.size(); i++) {
            List<String> own = i == rows.size() - 1 ? padded(rows.get(i), width) : spread(rows.get(i), rows.subList(i + 1, rows.size()), width);
            for (int column = 0; column < width; column++) {
                titles.set(column, joined(titles.get(column), own.get(column)));
            }
        }
        while (!titles.isEmpty() && titles.getLast().isEmpty()) {
            titles.removeLast();
        }
        return new Header(rows.getFirst().line(), List.copyOf(titles), titles.size());
    }

    /** A title reaches to the next one, unless nothing stands below it: then it is a column's own. */
    private static List<String> spread(Row row, List<Row> below, int width) {
        List<String> cells = new ArrayList<>();
        String group = "";
        for (int column = 0; column < width; column++) {
            int at = column;
            String own = row.cell(column);
            boolean isNamedBelow = below.stream().anyMatch(other -> !other.cell(at).isEmpty());
            group = own.isEmpty() ? group : isNamedBelow ? own : "";
            cells.add(own.isEmpty() && isNamedBelow ? group : own);
        }
        return cells;
    }

    private static List<String> padded(Row row, int width) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            cells.add(row.cell(column));
        }
        return cells;
    }

    private static String joined(String group, String title) {
        return group.isEmpty() || group.equals(title) ? title : title.isEmpty() ? group : group + " " + title;
    }
}
