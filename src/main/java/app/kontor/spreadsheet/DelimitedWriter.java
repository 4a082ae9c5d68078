package app.kontor.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes records for a program that reads them by its own rules: UTF-8, CRLF, every text as it is. Not for spreadsheets, which is why
 * nothing is guarded against formulas: a code that begins with a minus is that code.
 */
public final class DelimitedWriter {
    private DelimitedWriter() {}

    /** @param delimiter a tab writes no quotation marks at all, as flat files have it: blanks stand for tabs and line ends in a text */
    public static byte[] write(List<List<String>> records, char delimiter) {
        return write(records, delimiter, StandardCharsets.UTF_8);
    }

    /** @param charset for a reader that takes no other; it has to have every letter */
    public static byte[] write(List<List<String>> records, char delimiter, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamWriter out = new OutputStreamWriter(bytes, charset)) {
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

    /**
     * Writes records as they come, quoted where they need it; an empty text is quoted too, so that it is not taken for one that is missing.
     *
     * @param records a null is missing
     * @return how many
     */
    public static int write(OutputStream out, List<String> header, Iterator<List<@Nullable String>> records) {
        int rows = 0;
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).quoteStrategy(QuoteStrategies.EMPTY)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(header);
        for (; records.hasNext(); rows++) {
            csv.writeRecord(records.next());
        }
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
