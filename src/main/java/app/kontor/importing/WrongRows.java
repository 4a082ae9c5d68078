package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of a file that somebody has to look at, whole, in its own columns, with what is wrong beside them. */
final class WrongRows {
    private final Recognition found;
    private final Map<Integer, String> reasons;
    private final String title;

    /** @param reasons by physical line. @param title of the column that says them */
    WrongRows(Recognition found, Map<Integer, String> reasons, String title) {
        this.found = found;
        this.reasons = reasons;
        this.title = title;
    }

    Table table() {
        int key = found.key();
        Set<String> records = key < 0 ? Set.of() : records(key);
        int width = found.header().titles().size();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Row row : found.sheet().rows().subList(found.row() + 1, found.sheet().rows().size())) {
            if (reasons.containsKey(row.line()) || key >= 0 && records.contains(row.cell(key))) {
                List<@Nullable Object> cells = new ArrayList<>(List.of(reasons.getOrDefault(row.line(), "")));
                for (int i = 0; i < width; i++) {
                    cells.add(row.cell(i));
                }
                rows.add(cells);
            }
        }
        List<String> titles = new ArrayList<>(List.of(title));
        titles.addAll(found.header().titles());
        return new Table("wrong", titles, rows);
    }

    /** An order whose second row is wrong can only be imported again with its first. */
    private Set<String> records(int key) {
        Set<String> records = new HashSet<>();
        found.sheet().rows().forEach(row -> {
            if (reasons.containsKey(row.line()) && !row.cell(key).isBlank()) {
                records.add(row.cell(key));
            }
        });
        return records;
    }
}
