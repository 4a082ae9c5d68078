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
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes tables as CSV (UTF-8, comma, CRLF) or XLSX. The same table gives the same bytes; text can't become a formula (R50). */
public final class TableWriter {
    /** An entry's time must not tell when an export was made. Not the oldest that a zip can state, which is written as one with a zone. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 12, 0);

    /** What a cell of a workbook holds at most, in chars. */
    private static final int CELL = 32_767;

    /** Rows that are held before they are written. */
    private static final int AT_ONCE = 1_000;

    private static final String PROPERTIES = "docProps/core.xml";

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
                if (table.columns().get(c).startsWith(Table.HIDDEN)) {
                    sheet.hideColumn(c);
                }
            }
            sheet.freezePane(0, 1);
            for (int r = 0; r < table.rows().size(); r++) {
                write(sheet, r + 1, table.rows().get(r));
                if (r % AT_ONCE == AT_ONCE - 1) {
                    sheet.flush();
                }
            }
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
     * descriptors, which java.util.zip's stream refuses. What is compressed stays so.
     */
    private static byte[] timeless(byte[] workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get(); ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(Zip64Mode.Never);
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                if (entry.getName().equals(PROPERTIES)) {
                    zip.putArchiveEntry(timeless(entry));
                    zip.write(withoutTime(in.getInputStream(entry).readAllBytes()));
                    zip.closeArchiveEntry();
                } else {
                    zip.addRawArchiveEntry(packed(entry), in.getRawInputStream(entry));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ZipArchiveEntry packed(ZipArchiveEntry entry) {
        ZipArchiveEntry copy = timeless(entry);
        copy.setMethod(entry.getMethod());
        copy.setSize(entry.getSize());
        copy.setCompressedSize(entry.getCompressedSize());
        copy.setCrc(entry.getCrc());
        return copy;
    }

    private static ZipArchiveEntry timeless(ZipArchiveEntry entry) {
        ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
        copy.setTime(ENTRY_TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli()); // written back as a local time
        return copy;
    }

    private static byte[] withoutTime(byte[] core) {
        String xml = new String(core, StandardCharsets.UTF_8);
        return xml.replaceAll("\\d{4}-\\d{2}-\\d{2}T[^<]*", "1980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
    }
}
