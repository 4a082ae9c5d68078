package app.kontor.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;

/**
 * Reads an old XLS workbook (Excel 97 to 2003). A password-protected XLSX comes in the same shell and is named as such.
 */
final class XlsReader {
    private static final List<String> PARTS = List.of("Workbook", "Book");
    private final SpreadsheetHints hints;
    private final Budget budget = new Budget();

    XlsReader(SpreadsheetHints hints) {
        this.hints = hints;
    }

    List<Sheet> read(byte[] bytes) {
        try (POIFSFileSystem shell = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (shell.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw new UnreadableFile("damaged.password");
            }
            if (PARTS.stream().noneMatch(shell.getRoot()::hasEntryCaseInsensitive)) {
                throw new UnreadableFile("unknownFormat.binary");
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(shell)) {
                return sheets(workbook);
            }
        } catch (UnreadableFile e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile("damaged.password", 0, e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile("damaged.workbook", 0, e);
        }
    }

    private List<Sheet> sheets(HSSFWorkbook workbook) {
        List<Sheet> sheets = StreamSupport.stream(workbook.spliterator(), false)
                .filter(sheet -> hints.sheet() == null || hints.sheet().equalsIgnoreCase(sheet.getSheetName()))
                .map(sheet -> new Sheet(sheet.getSheetName(), rows(sheet, workbook)))
                .toList();
        if (sheets.isEmpty()) {
            String names = StreamSupport.stream(workbook.spliterator(), false)
                    .map(org.apache.poi.ss.usermodel.Sheet::getSheetName)
                    .collect(Collectors.joining(", "));
            throw new UnreadableFile("unknownFormat.sheet", 0, null, String.valueOf(hints.sheet()), names);
        }
        return sheets;
    }

    private List<Row> rows(org.apache.poi.ss.usermodel.Sheet sheet, HSSFWorkbook workbook) {
        NumberText numbers = new NumberText(workbook.getInternalWorkbook().isUsing1904DateWindowing());
        CellText cellText = new CellText(budget);
        List<Row> rows = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Row source : sheet) {
            List<String> cells = new ArrayList<>();
            BitSet numeric = new BitSet();
            for (Cell cell : source) {
                while (cells.size() < cell.getColumnIndex()) {
                    cells.add("");
                }
                String text = text(cell, numbers);
                if (type(cell) == CellType.NUMERIC && NumberText.isNumber(text)) {
                    numeric.set(cell.getColumnIndex());
                }
                cells.add(cellText.of(text));
            }
            Row row = Row.of(source.getRowNum() + 1, cells, numeric.isEmpty() ? null : numeric);
            if (!row.isBlank()) {
                rows.add(row);
                budget.row(row.line(), row.filled());
            }
        }
        return rows;
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private static String text(Cell cell, NumberText numbers) {
        return switch (type(cell)) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case NUMERIC -> numbers.of(
                    String.valueOf(cell.getNumericCellValue()),
                    CellFormat.of(cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString()));
            default -> "";
        };
    }
}
