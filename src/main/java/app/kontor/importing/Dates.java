package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of one file in one order of day and month, decided from all of them: 26/05 proves day first. If none
 * proves an order and some could be both, the file is refused until somebody says which: a wrong month would falsify
 * every due date.
 */
final class Dates {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private final List<Evidence> columns;
    private @Nullable DateOrder order;
    private final boolean isChosen;

    /** @param chosen by a person or by the format */
    Dates(@Nullable DateOrder chosen, Collection<Field> fields) {
        isChosen = chosen != null;
        order = chosen;
        columns = isChosen ? List.of() : new LinkedHashSet<>(fields).stream().map(Evidence::new).toList();
    }

    /** Every row, before anything is read. */
    void look(Row row) {
        columns.forEach(column -> column.look(row));
    }

    /** After the last row. @throws FileRefused ambiguous.date */
    void settle() {
        order = isChosen ? order : decided();
    }

    @Nullable DateOrder order() {
        return order;
    }

    /** Reads a cell; null if it is no date between 2000 and 2100. */
    @Nullable ImportedDate read(String text) {
        boolean isOpen = order == null || order == DateOrder.YMD && !isChosen;
        ImportedDate date = DateText.parse(text, isOpen ? DateOrder.DMY : order, isChosen);
        return date == null || isInRange(date) ? date : null;
    }

    private static boolean isInRange(ImportedDate date) {
        int year = date.dayIn(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private @Nullable DateOrder decided() {
        DateOrder found = null;
        boolean contradicts = false;
        for (Evidence column : columns) {
            contradicts |= column.contradicts || found != null && column.found != null && found != column.found;
            found = column.found == null ? found : column.found;
        }
        Evidence doubtful = columns.stream().filter(column -> column.doubtful != null).findFirst().orElse(null);
        if (doubtful != null && (found == null || contradicts)) {
            throw new FileRefused("ambiguous.date", doubtful.line, String.valueOf(doubtful.doubtful), String.valueOf(doubtful.line));
        }
        boolean isYearFirst = columns.stream().anyMatch(column -> column.isYearFirst);
        return found != null ? found : isYearFirst ? DateOrder.YMD : null;
    }

    /** What the dates of one column prove. */
    private static final class Evidence {
        private final Field field;
        private @Nullable DateOrder found;
        private boolean contradicts;
        private boolean isYearFirst;
        private @Nullable String doubtful;
        private int line;

        private Evidence(Field field) {
            this.field = field;
        }

        private void look(Row row) {
            String text = field.in(row);
            if (text.isEmpty()) {
                return;
            }
            if (text.length() > 4 && text.charAt(4) == '-') {
                isYearFirst = true;
                return;
            }
            DateOrder evidence = DateText.evidence(text);
            isYearFirst |= evidence == DateOrder.YMD;
            if (evidence == DateOrder.MDY || evidence == DateOrder.DMY) {
                contradicts |= found != null && found != evidence;
                found = evidence;
            } else if (doubtful == null && DateText.isAmbiguous(text)) {
                doubtful = text;
                line = row.line();
            }
        }
    }
}
