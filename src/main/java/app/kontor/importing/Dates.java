package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.time.ZoneOffset;
import java.util.Collection;
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
    private final @Nullable DateOrder order;
    private final boolean isChosen;

    /** @param chosen by a person or by the format */
    Dates(@Nullable DateOrder chosen, Collection<Field> fields, List<Row> rows) {
        isChosen = chosen != null;
        order = isChosen ? chosen : decide(fields, rows);
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

    private static @Nullable DateOrder decide(Collection<Field> fields, List<Row> rows) {
        DateOrder found = null;
        boolean isYearFirst = false;
        Row doubtful = null;
        String cell = "";
        boolean contradicts = false;
        for (Field field : fields) {
            for (Row row : rows) {
                String text = field.in(row);
                if (text.isEmpty()) {
                    continue;
                }
                if (text.length() > 4 && text.charAt(4) == '-') {
                    isYearFirst = true;
                    continue;
                }
                DateOrder evidence = DateText.evidence(text);
                isYearFirst |= evidence == DateOrder.YMD;
                if (evidence == DateOrder.MDY || evidence == DateOrder.DMY) {
                    contradicts |= found != null && found != evidence;
                    found = evidence;
                } else if (doubtful == null && DateText.isAmbiguous(text)) {
                    doubtful = row;
                    cell = text;
                }
            }
        }
        if (doubtful != null && (found == null || contradicts)) {
            throw new FileRefused("ambiguous.date", doubtful.line(), cell, String.valueOf(doubtful.line()));
        }
        return found != null ? found : isYearFirst ? DateOrder.YMD : null;
    }
}
