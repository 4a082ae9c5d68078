package app.kontor.spreadsheet;

import app.kontor.value.PlainText;
import app.kontor.value.SearchText;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes tables as CSV (UTF-8, comma, CRLF) or XLSX. The same table gives the same bytes; text can't become a formula (R50). */
public final class TableWriter {
    /** The oldest time that a zip can state: an entry's time must not tell when an export was made. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** What a cell of a workbook holds at most, in chars. */
    private static final int CELL = 32_767;

    private TableWriter() {}

    public static byte[] csv(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.NON_EMPTY)
                .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            csv.writeRecord(table.columns().stream().map(TableWriter::csvText).toList());
            for (List<@Nullable Object> row : table.rows()) {
                csv.writeRecord(row.stream().map(TableWriter::csvText).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] xlsx(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Kontor", null)) {
            Worksheet sheet = workbook.newWorksheet(table.name());
            for (int c = 0; c < table.columns().size(); c++) {
                sheet.value(0, c, text(table.columns().get(c)));
                sheet.style(0, c).bold().set();
            }
            for (int r = 0; r < table.rows().size(); r++) {
                write(sheet, r + 1, table.rows().get(r));
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return timeless(bytes.toByteArray());
    }

    private static void write(Worksheet sheet, int row, List<@Nullable Object> cells) {
        for (int c = 0; c < cells.size(); c++) {
            if (cells.get(c) instanceof BigDecimal number) {
                sheet.value(row, c, number);
            } else if (cells.get(c) != null) {
                sheet.value(row, c, SearchText.cut(text(cells.get(c)), CELL)); // a text cell is never a formula
            }
        }
    }

    private static String csvText(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> FormulaGuard.guarded(text(cell));
        };
    }

    private static String text(Object cell) {
        return PlainText.visible(cell.toString());
    }

    /**
     * fastexcel writes the time into the properties and the zip's entries. Read by the zip's directory: its entries have 64-bit
     * descriptors, which java.util.zip's stream refuses.
     */
    private static byte[] timeless(byte[] workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get(); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(copy);
                byte[] content = in.getInputStream(entry).readAllBytes();
                zip.write(entry.getName().equals("docProps/core.xml") ? withoutTime(content) : content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] withoutTime(byte[] core) {
        String xml = new String(core, StandardCharsets.UTF_8);
        return xml.replaceAll("\\d{4}-\\d{2}-\\d{2}T[^<]*", "1980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
    }
}
