package app.kontor.importing.mapped;

import app.kontor.importing.FileRefused;
import app.kontor.importing.Header;
import app.kontor.importing.HeaderRows;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.SecondTable;
import app.kontor.spreadsheet.FileContent;
import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.Sheet;
import app.kontor.spreadsheet.Spreadsheet;
import app.kontor.spreadsheet.SpreadsheetHints;
import app.kontor.spreadsheet.SpreadsheetReader;
import app.kontor.spreadsheet.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file as a table, for a person to look at and for guesses.
 *
 * @param charset how the text is written; null for a workbook
 * @param sheets the names of the workbook's sheets; empty for text
 * @param sheet the one whose rows these are; null for text
 * @param rows from the first of the file, those above the header too
 * @param headerRow index of the header among the rows, of its first row; -1 without one
 * @param headerRows how many rows name the columns together; 0 without a header
 * @param columns the names of the columns, each by which a profile finds it again
 */
public record FileSample(
        @Nullable String charset, @Nullable String delimiter, List<String> sheets, @Nullable String sheet, List<Row> rows,
        int headerRow, int headerRows, List<String> columns) {
    /** Rows that are looked at. */
    public static final int ROWS = 300;
    /** A header line that says: the file has none. */
    public static final int NO_HEADER = 0;
    private static final int BYTES = 1_000_000;

    /**
     * Reads the beginning of a file.
     *
     * @param options what was decided; null finds it out
     * @param headerLine physical line of the header, {@link #NO_HEADER}, or null to find it
     * @throws FileRefused if it is no table
     * @throws IOException if it can't be read
     */
    public static FileSample of(FileContent content, ReadOptions options, @Nullable Integer headerLine) throws IOException {
        return of(content, options, headerLine, null);
    }

    /** As above. @param headerRows how many rows name the columns; null finds it out */
    public static FileSample of(FileContent content, ReadOptions options, @Nullable Integer headerLine, @Nullable Integer headerRows)
            throws IOException {
        Spreadsheet file = read(content, options);
        List<String> names = file.sheets().stream().map(Sheet::name).filter(Objects::nonNull).toList();
        Sheet sheet = file.sheets().stream().filter(s -> !s.rows().isEmpty()).findFirst().orElseThrow(() -> new FileRefused("empty", 0));
        List<Row> rows = sheet.rows().subList(0, Math.min(ROWS, sheet.rows().size()));
        int at = headerLine == null ? HeaderRow.find(rows) : index(rows, headerLine);
        int first = headerLine != null || headerRows != null && headerRows == 1 ? at : at - HeaderRow.above(rows, at);
        int count = at < 0 ? 0 : headerRows != null ? Math.min(headerRows, rows.size() - at) : HeaderRow.count(rows, first, at);
        return new FileSample(file.charset(), file.delimiter(), names, sheet.name(), List.copyOf(rows), first, count, columns(rows, first, count));
    }

    /** The rows below the header; those of a second table would speak for the wrong columns. */
    public List<Row> records() {
        List<Row> below = rows.subList(Math.max(0, headerRow) + headerRows, rows.size());
        SecondTable second = new SecondTable(header());
        return below.stream().takeWhile(row -> !second.beginsWith(row)).toList();
    }

    /** Whether the row names the columns, alone or with others. */
    public boolean isHeader(Row row) {
        return headerRow >= 0 && rows.subList(headerRow, headerRow + headerRows).stream().anyMatch(names -> names.line() == row.line());
    }

    /** Physical line of the header, or {@link #NO_HEADER}. */
    public int headerLine() {
        return headerRow < 0 ? NO_HEADER : rows.get(headerRow).line();
    }

    /** The header as a source sees it. */
    public Header header() {
        return headerRow < 0 ? new Header(Row.of(0, columns)) : HeaderRows.joined(rows.subList(headerRow, headerRow + headerRows));
    }

    private static int index(List<Row> rows, int line) {
        return IntStream.range(0, rows.size()).filter(i -> rows.get(i).line() == line).findFirst().orElse(-1);
    }

    private static List<String> columns(List<Row> rows, int header, int count) {
        if (header >= 0) {
            return ColumnName.all(HeaderRows.joined(rows.subList(header, header + count)));
        }
        int width = rows.stream().mapToInt(Row::filled).max().orElse(0);
        return IntStream.rangeClosed(1, width).mapToObj(n -> "#" + n).toList();
    }

    /** Of a long text its beginning alone, unless that ends within quotes. */
    private static Spreadsheet read(FileContent content, ReadOptions options) throws IOException {
        SpreadsheetHints hints = new SpreadsheetHints(options.charset(), options.delimiter(), options.sheet(), row -> false);
        byte[] start = start(content);
        boolean isText = content.size() > BYTES && start[0] != 'P' && start[0] != (byte) 0xd0;
        try {
            return isText ? new SpreadsheetReader().read(beginning(start), hints) : whole(content, hints);
        } catch (UnreadableFile cutTooEarly) {
            return whole(content, hints);
        }
    }

    private static byte[] start(FileContent content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(BYTES);
        }
    }

    private static Spreadsheet whole(FileContent content, SpreadsheetHints hints) throws IOException {
        try {
            return new SpreadsheetReader().read(content, hints);
        } catch (UnreadableFile e) {
            throw new FileRefused(e.reason(), e.line(), e.arguments().toArray(String[]::new));
        }
    }

    private static byte[] beginning(byte[] bytes) {
        int end = bytes.length;
        while (end > 1 && bytes[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(bytes, end + end % 2);
    }
}
