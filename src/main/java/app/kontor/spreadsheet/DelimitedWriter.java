package app.kontor.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes records for a program that reads them by its own rules: UTF-8, CRLF, every text as it is. Not for spreadsheets, which is why
 * nothing is guarded against formulas: a code that begins with a minus is that code.
 */
public final class DelimitedWriter {
    private DelimitedWriter() {}

    /** @param delimiter a tab writes no quotation marks at all, as flat files have it: blanks stand for tabs and line ends in a text */
    public static byte[] write(List<List<String>> records, char delimiter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamWriter out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            if (delimiter == '\t') {
                for (List<String> record : records) {
                    out.write(String.join("\t", record.stream().map(cell -> cell.replaceAll("[\t\r\n]+", " ")).toList()) + "\r\n");
                }
            } else {
                CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).lineDelimiter(LineDelimiter.CRLF).build(out);
                records.forEach(csv::writeRecord);
                csv.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
