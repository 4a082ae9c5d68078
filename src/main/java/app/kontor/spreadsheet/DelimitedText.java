package app.kontor.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a text file of separated cells into rows. */
final class DelimitedText {
    /** Stands where a quotation mark is nothing special; text with NUL is refused before. */
    private static final char NO_QUOTE = '\u0000';

    private DelimitedText() {}

    static Spreadsheet read(byte[] bytes, TextEncoding encoding, SpreadsheetHints hints) {
        String sample = sample(bytes, encoding);
        Delimiter delimiter =
                hints.delimiter() != null ? Delimiter.chosen(hints.delimiter()) : Delimiter.recognise(sample);
        boolean bare = delimiter.sign() == '\t' && isBare(sample, hints);
        List<Row> rows = rows(bytes, encoding, delimiter.sign(), bare);
        if (!rows.isEmpty() && Delimiter.isDeclaration(String.join("", rows.getFirst().cells()))) {
            rows.removeFirst();
        }
        return new Spreadsheet(List.of(new Sheet(null, rows)), encoding.label(), String.valueOf(delimiter.sign()));
    }

    private static boolean isBare(String sample, SpreadsheetHints hints) {
        return sample.lines().limit(30).map(line -> List.of(line.split("\t"))).anyMatch(hints.unquoted());
    }

    private static List<Row> rows(byte[] bytes, TextEncoding encoding, char delimiter, boolean bare) {
        Budget budget = new Budget();
        CellText text = new CellText(budget);
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = open(encoding.reader(bytes), delimiter, bare ? NO_QUOTE : '"')) {
            for (CsvRecord csv : reader) {
                List<String> cells = (bare ? unwrap(csv.getFields()) : csv.getFields()).stream().map(FormulaGuard::unguarded).toList();
                Row row = Row.of(Math.toIntExact(csv.getStartingLineNumber()), text.of(cells));
                if (!row.isBlank()) {
                    rows.add(row);
                    budget.row(row.line(), row.filled());
                }
            }
        } catch (CsvParseException e) {
            throw damage(e, bytes, encoding, delimiter);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
        return rows;
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
    private static List<String> unwrap(List<String> cells) {
        return cells.stream().map(DelimitedText::unwrap).toList();
    }

    private static String unwrap(String cell) {
        if (cell.length() < 2 || !cell.startsWith("\"") || !cell.endsWith("\"")) {
            return cell;
        }
        String inner = cell.substring(1, cell.length() - 1);
        String single = inner.replace("\"\"", "");
        boolean isQuoting = !single.contains("\"") && (inner.contains("\"\"") || inner.contains(","));
        return isQuoting ? inner.replace("\"\"", "\"") : cell;
    }

    private static UnreadableFile damage(CsvParseException e, byte[] bytes, TextEncoding encoding, char delimiter) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("quote")) {
            int line = OpenQuote.line(encoding.reader(bytes), delimiter);
            return new UnreadableFile("damaged.unclosedQuote", line, e, String.valueOf(line));
        }
        int at = message.lastIndexOf("line ");
        String line = at < 0 ? "1" : message.substring(at + 5).replaceAll("\\D.*", "");
        return new UnreadableFile("damaged.tooLarge", line.isEmpty() ? 1 : Integer.parseInt(line), e, line);
    }

    private static String sample(byte[] bytes, TextEncoding encoding) {
        char[] sample = new char[Delimiter.SAMPLE];
        try (Reader reader = encoding.reader(bytes)) {
            int length = 0;
            int read = reader.read(sample, 0, sample.length);
            while (read > 0) {
                length += read;
                read = length < sample.length ? reader.read(sample, length, sample.length - length) : 0;
            }
            return new String(sample, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
    }
}
