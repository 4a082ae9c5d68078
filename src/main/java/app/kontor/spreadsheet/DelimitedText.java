package app.kontor.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Reads a text file of separated cells into rows. */
final class DelimitedText {
    /** Stands where a quotation mark is nothing special; text with NUL is refused before. */
    private static final char NO_QUOTE = '\u0000';

    private final FileContent file;
    private final TextEncoding encoding;

    DelimitedText(FileContent file, TextEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    Spreadsheet read(SpreadsheetHints hints) throws IOException {
        String sample = sample();
        Delimiter delimiter =
                hints.delimiter() != null ? Delimiter.chosen(hints.delimiter()) : Delimiter.recognise(sample);
        boolean bare = delimiter.sign() == '\t' && isBare(sample, hints);
        try (FileContent.Hashed bytes = new FileContent.Hashed(file)) {
            Sheet sheet = new Sheet(null, rows(encoding.reader(bytes), delimiter.sign(), bare));
            return new Spreadsheet(List.of(sheet), encoding.label(), String.valueOf(delimiter.sign()), bytes.hash());
        }
    }

    private static boolean isBare(String sample, SpreadsheetHints hints) {
        return sample.lines().limit(30).map(line -> List.of(line.split("\t"))).anyMatch(hints.unquoted());
    }

    /** Excel's own first line is none of them. */
    private List<Row> rows(Reader text, char delimiter, boolean bare) throws IOException {
        CellText clean = new CellText();
        Rows rows = new Rows();
        boolean first = true;
        try (CsvReader<CsvRecord> reader = open(text, delimiter, bare ? NO_QUOTE : '"')) {
            for (CsvRecord csv : reader) {
                Row row = Row.of(Math.toIntExact(csv.getStartingLineNumber()), cells(csv, bare, clean));
                if (!row.isBlank() && !(first && Delimiter.isDeclaration(String.join("", row.cells())))) {
                    rows.add(row);
                }
                first &= row.isBlank();
            }
        } catch (CsvParseException e) {
            throw damage(e, delimiter);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows.all();
    }

    private static List<String> cells(CsvRecord csv, boolean bare, CellText clean) {
        String[] cells = new String[csv.getFieldCount()];
        for (int i = 0; i < cells.length; i++) {
            String raw = csv.getField(i);
            cells[i] = raw.isEmpty() ? raw : clean.of(FormulaGuard.unguarded(bare ? unwrap(raw) : raw));
        }
        return Arrays.asList(cells);
    }

    private static CsvReader<CsvRecord> open(Reader reader, char delimiter, char quote) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .build(
                        CsvRecordHandler.of(limits -> limits
                                .maxFields(Limits.COLUMNS)
                                .maxFieldSize(Limits.CELL)
                                .maxRecordSize(Limits.RECORD)),
                        reader);
    }

    /** Excel, saving such a file again, quotes a cell that holds a quotation mark or a comma. */
    private static String unwrap(String cell) {
        if (cell.length() < 2 || !cell.startsWith("\"") || !cell.endsWith("\"")) {
            return cell;
        }
        String inner = cell.substring(1, cell.length() - 1);
        String single = inner.replace("\"\"", "");
        boolean isQuoting = !single.contains("\"") && (inner.contains("\"\"") || inner.contains(","));
        return isQuoting ? inner.replace("\"\"", "\"") : cell;
    }

    private UnreadableFile damage(CsvParseException e, char delimiter) throws IOException {
        String message = String.valueOf(e.getMessage());
        if (message.contains("quote")) {
            int line = openQuote(delimiter);
            return new UnreadableFile("damaged.unclosedQuote", line, e, String.valueOf(line));
        }
        int at = message.lastIndexOf("line ");
        String line = at < 0 ? "1" : message.substring(at + 5).replaceAll("\\D.*", "");
        return new UnreadableFile("damaged.tooLarge", line.isEmpty() ? 1 : Integer.parseInt(line), e, line);
    }

    private int openQuote(char delimiter) throws IOException {
        try (InputStream in = file.open()) {
            return OpenQuote.line(encoding.reader(in), delimiter);
        }
    }

    private String sample() throws IOException {
        char[] sample = new char[Delimiter.SAMPLE];
        try (InputStream in = file.open(); Reader reader = encoding.reader(in)) {
            int length = 0;
            int read = reader.read(sample, 0, sample.length);
            while (read > 0) {
                length += read;
                read = length < sample.length ? reader.read(sample, length, sample.length - length) : 0;
            }
            return new String(sample, 0, length);
        }
    }
}
