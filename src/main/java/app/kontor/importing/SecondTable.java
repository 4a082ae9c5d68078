package app.kontor.importing;

import app.kontor.importing.mapped.Titles;
import app.kontor.spreadsheet.Row;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a second table begins below the first: after a blank line, and a title at most, a row of words that columns are called. What
 * follows would be read in the first one's columns and rejected row by row, or worse, not rejected.
 */
public final class SecondTable {
    private final Header first;
    private int line;
    private boolean isApart;
    private @Nullable Row start;

    /** @param first what names the columns of the table that is read */
    public SecondTable(Header first) {
        this.first = first;
        this.line = first.line();
    }

    /** Whether the row, and so all below it, belongs to another table. Ask for each row in its turn. */
    public boolean beginsWith(Row row) {
        isApart = row.line() > line + 1 || isApart;
        line = row.line();
        if (!isApart) {
            return false; // all but a few: no cell of theirs is looked at
        }
        boolean isTitle = filled(row).limit(2).count() < 2;
        if (!isTitle && !isFirstAgain(row) && Titles.are(filled(row).mapToObj(row::cell).toList())) {
            start = row;
        }
        isApart = isTitle;
        return start != null;
    }

    /** The header of the first, all of it or some, as some people repeat it above each part of a list. */
    private boolean isFirstAgain(Row row) {
        return filled(row).allMatch(i -> i < first.width() && HeaderName.fold(row.cell(i)).equals(first.names().get(i)));
    }

    private static IntStream filled(Row row) {
        return IntStream.range(0, row.filled()).filter(i -> !row.cell(i).isEmpty());
    }

    /** What a person is to know; null where there is none. */
    @Nullable Problem told() {
        return start == null ? null : Problem.warning(start.line(), null, null, "secondTable", Integer.toString(start.line()),
                filled(start).mapToObj(start::cell).collect(Collectors.joining(", ")));
    }
}
