package app.kontor.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds.
 *
 * @param charset "UTF-8", "UTF-8 with BOM", "windows-1252" …; null for a workbook
 * @param delimiter null for a workbook
 * @param hash SHA-256 of the bytes that were read
 */
public record Spreadsheet(List<Sheet> sheets, @Nullable String charset, @Nullable String delimiter, String hash) {

    /** Gives back the disk on which the rows of a large file lie. */
    public void close() {
        sheets.forEach(Sheet::close);
    }
}
