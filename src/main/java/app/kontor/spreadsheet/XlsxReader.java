package app.kontor.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** Reads an XLSX workbook as a stream; POI's object model would give a truncated file's texts as empty cells. */
final class XlsxReader {
    private final SpreadsheetHints hints;
    private final Budget budget = new Budget();

    XlsxReader(SpreadsheetHints hints) {
        this.hints = hints;
    }

    List<Sheet> read(byte[] bytes) {
        if (!ZipDirectory.isComplete(bytes)) {
            throw new UnreadableFile("damaged.truncated");
        }
        try (MemoryZip zip = new MemoryZip(bytes); OPCPackage parts = OPCPackage.open(zip)) {
            return sheets(new XSSFReader(parts), zip);
        } catch (UnreadableFile e) {
            throw e;
        } catch (OpenXML4JException | OpenXML4JRuntimeException e) {
            throw new UnreadableFile("unknownFormat.archive", 0, e);
            // POI meets hostile bytes with whatever runtime exception comes to it; each means the same to a person
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new UnreadableFile("damaged.workbook", 0, e);
        }
    }

    private List<Sheet> sheets(XSSFReader reader, MemoryZip zip)
            throws IOException, XMLStreamException, OpenXML4JException {
        List<CellFormat> formats = formats(reader.getStylesTable());
        WorkbookDates dates = new WorkbookDates();
        XmlPart.parse(reader.getWorkbookData(), dates);
        zip.allowLargeParts();
        SharedTexts texts = new SharedTexts(budget);
        @Nullable InputStream shared = reader.getSharedStringsData();
        if (shared != null) {
            XmlPart.parse(shared, texts);
        }
        List<Sheet> sheets = new ArrayList<>();
        List<String> names = new ArrayList<>();
        XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (parts.hasNext()) {
            try (InputStream part = parts.next()) {
                names.add(parts.getSheetName());
                if (hints.sheet() == null || hints.sheet().equalsIgnoreCase(parts.getSheetName())) {
                    sheets.add(sheet(part, parts.getSheetName(), new XlsxSheetHandler(texts, formats, new NumberText(dates.is1904()))));
                }
            }
        }
        if (sheets.isEmpty()) {
            String wanted = String.valueOf(hints.sheet());
            throw new UnreadableFile("unknownFormat.sheet", 0, null, wanted, String.join(", ", names));
        }
        return sheets;
    }

    /** Says of damage in which row it is; the parser's own line numbers mean nothing to a person. */
    private static Sheet sheet(InputStream part, String name, XlsxSheetHandler handler) throws IOException {
        try {
            XmlPart.parse(part, handler);
            return new Sheet(name, handler.rows());
        } catch (UnreadableFile e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            int row = Math.max(1, handler.row());
            throw new UnreadableFile("damaged.row", row, e, String.valueOf(row), name);
        }
    }

    private static List<CellFormat> formats(@Nullable StylesTable styles) {
        List<CellFormat> formats = new ArrayList<>();
        for (int i = 0; styles != null && i < styles.getNumCellStyles(); i++) {
            XSSFCellStyle style = styles.getStyleAt(i);
            formats.add(CellFormat.of(style.getDataFormat(), style.getDataFormatString()));
        }
        return formats;
    }
}
