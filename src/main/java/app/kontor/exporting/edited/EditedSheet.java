package app.kontor.exporting.edited;

import app.kontor.importing.mapped.OwnList;
import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.Sheet;
import app.kontor.spreadsheet.SpreadsheetHints;
import app.kontor.spreadsheet.SpreadsheetReader;
import app.kontor.spreadsheet.UnreadableFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A list of ours as it came back: its kind, which column stands where, and whether its numbers have commas.
 *
 * @param mark the column of the marks; negative in a list that went out without them
 */
record EditedSheet(EditedKind kind, List<String> titles, int mark, List<Row> rows, boolean comma) {
    private static final int FIRST = 20;
    private static final int HEAD = 65_536;
    private static final int WORKBOOK = 30_000_000;
    private static final int NONE = -1;

    /** None for a file that is no list of ours, or none that may come back; several where the titles alone don't say which it is. */
    static List<EditedSheet> read(byte[] bytes) {
        boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        boolean large = !packed && bytes.length > HEAD; // its head says it: a file of a million orders is not read twice
        return packed && bytes.length >= WORKBOOK || large && found(head(bytes)).isEmpty() ? List.of() : found(bytes);
    }

    private static byte[] head(byte[] bytes) {
        int end = HEAD;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    private static List<EditedSheet> found(byte[] bytes) {
        try {
            for (Sheet sheet : new SpreadsheetReader().read(bytes, SpreadsheetHints.NONE).sheets()) {
                for (int i = 0; i < Math.min(FIRST, sheet.rows().size()); i++) {
                    List<EditedSheet> found = at(sheet.rows(), i);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            return List.of();
        } catch (UnreadableFile foreign) {
            return List.of();
        }
    }

    private static List<EditedSheet> at(List<Row> rows, int header) {
        List<String> titles = rows.get(header).cells().stream().map(String::strip).toList();
        for (int c = 0; c < titles.size(); c++) {
            Optional<EditedKind> kind = EditMark.kind(titles.get(c));
            if (kind.isPresent()) {
                List<Row> data = rows.subList(header + 1, rows.size());
                return List.of(new EditedSheet(kind.get(), titles, c, data, comma(kind.get(), titles, data)));
            }
        }
        return plain(titles, rows.subList(header + 1, rows.size()));
    }

    /** The same list as it is exported for others: its titles say what it is, and nothing says what it was. */
    private static List<EditedSheet> plain(List<String> titles, List<Row> data) {
        return OwnList.fitting(titles).stream().map(EditedKind::of).flatMap(Optional::stream)
                .map(kind -> new EditedSheet(kind, titles, NONE, data, comma(kind, titles, data))).toList();
    }

    boolean isMarked() {
        return mark != NONE;
    }

    /** A spreadsheet of another country has written the numbers in its own way. */
    private static boolean comma(EditedKind kind, List<String> titles, List<Row> rows) {
        int[] figures = IntStream.range(0, titles.size()).filter(c -> kind.isFigure(titles.get(c))).toArray();
        boolean commas = rows.stream().anyMatch(row -> IntStream.of(figures).anyMatch(c -> !row.isNumber(c) && CellForm.isComma(row.cell(c))));
        boolean points = rows.stream().anyMatch(row -> IntStream.of(figures).anyMatch(c -> !row.isNumber(c) && CellForm.isPoint(row.cell(c))));
        return commas && !points;
    }

    String mark(Row row) {
        return isMarked() ? row.cell(mark).strip() : "";
    }

    /** The cell in the one form; a number of a workbook has a point whatever the country. */
    String form(Row row, int column) {
        boolean figure = kind.isFigure(titles.get(column));
        return CellForm.of(row.cell(column), figure, comma && !row.isNumber(column));
    }
}
