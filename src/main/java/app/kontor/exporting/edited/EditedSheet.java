package app.kontor.exporting.edited;

import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.Sheet;
import app.kontor.spreadsheet.SpreadsheetHints;
import app.kontor.spreadsheet.SpreadsheetReader;
import app.kontor.spreadsheet.Table;
import app.kontor.spreadsheet.UnreadableFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A list of ours as it came back: its kind, which column stands where, and whether its numbers have commas. */
record EditedSheet(EditedKind kind, List<String> titles, int mark, List<Row> rows, boolean comma) {
    private static final int FIRST = 20;
    private static final int HEAD = 65_536;
    private static final int WORKBOOK = 30_000_000;

    /** Empty for a file that is no list of ours, or none that may come back. */
    static Optional<EditedSheet> read(byte[] bytes) {
        if (!mayBe(bytes)) {
            return Optional.empty();
        }
        try {
            for (Sheet sheet : new SpreadsheetReader().read(bytes, SpreadsheetHints.NONE).sheets()) {
                for (int i = 0; i < Math.min(FIRST, sheet.rows().size()); i++) {
                    Optional<EditedSheet> found = at(sheet.rows(), i);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        } catch (UnreadableFile foreign) {
            return Optional.empty();
        }
    }

    /** A workbook has to be unpacked; a text says it at its head, so that a file of a million orders is not read twice. */
    private static boolean mayBe(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        boolean packed = head.startsWith("PK");
        return bytes.length > 0 && (packed && bytes.length < WORKBOOK || !packed && head.replace("\u0000", "").toLowerCase(Locale.ROOT).contains(Table.HIDDEN));
    }

    private static Optional<EditedSheet> at(List<Row> rows, int header) {
        List<String> titles = rows.get(header).cells().stream().map(String::strip).toList();
        for (int c = 0; c < titles.size(); c++) {
            Optional<EditedKind> kind = EditMark.kind(titles.get(c));
            if (kind.isPresent()) {
                List<Row> data = rows.subList(header + 1, rows.size());
                return Optional.of(new EditedSheet(kind.get(), titles, c, data, comma(kind.get(), titles, data)));
            }
        }
        return Optional.empty();
    }

    /** A spreadsheet of another country has written the numbers in its own way. */
    private static boolean comma(EditedKind kind, List<String> titles, List<Row> rows) {
        int[] figures = IntStream.range(0, titles.size()).filter(c -> kind.isFigure(titles.get(c))).toArray();
        boolean commas = rows.stream().anyMatch(row -> IntStream.of(figures).anyMatch(c -> !row.isNumber(c) && CellForm.isComma(row.cell(c))));
        boolean points = rows.stream().anyMatch(row -> IntStream.of(figures).anyMatch(c -> !row.isNumber(c) && CellForm.isPoint(row.cell(c))));
        return commas && !points;
    }

    String mark(Row row) {
        return row.cell(mark).strip();
    }

    /** The cell in the one form; a number of a workbook has a point whatever the country. */
    String form(Row row, int column) {
        boolean figure = kind.isFigure(titles.get(column));
        return CellForm.of(row.cell(column), figure, comma && !row.isNumber(column));
    }
}
