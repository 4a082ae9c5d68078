package app.kontor.importing;

import app.kontor.importing.SideRows.Side;
import app.kontor.importing.mapped.SideRow;
import app.kontor.spreadsheet.Row;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What programs and people write below the orders of an export: sums, and a sentence such as "12 record(s) downloaded". */
final class Footers {
    private Footers() {}

    /** @param keys the column where an order's number stands; without one nothing is told from a record */
    static Function<Row, @Nullable Side> of(Header header, List<String> keys) {
        int key = header.indexOf(keys.toArray(String[]::new));
        return key < 0 || header.width() < 2 ? row -> null : row -> side(row, key);
    }

    private static @Nullable Side side(Row row, int key) {
        String cell = row.cell(key);
        if (cell.chars().noneMatch(Character::isDigit)) {
            return !cell.isEmpty() && SideRow.isSum(cell) ? Side.TOTAL : null;
        }
        boolean isAlone = IntStream.range(0, row.filled()).allMatch(i -> i == key || row.cell(i).isEmpty());
        return isAlone && cell.indexOf(' ') > 0 && cell.chars().anyMatch(Character::isLowerCase) ? Side.OTHER : null;
    }
}
