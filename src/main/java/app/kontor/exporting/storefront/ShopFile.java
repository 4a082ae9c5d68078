package app.kontor.exporting.storefront;

import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.Sheet;
import app.kontor.spreadsheet.SpreadsheetHints;
import app.kontor.spreadsheet.SpreadsheetReader;
import app.kontor.spreadsheet.UnreadableFile;
import app.kontor.value.BusinessRuleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A storefront's own export: what it calls its goods, in its own columns. Column names compare without case and rim. */
final class ShopFile {
    /** A header stands among the first lines. */
    private static final int FIRST = 30;

    private final String sheet;
    private final List<String> titles;
    private final List<String> folded;
    private final List<Row> rows;

    private ShopFile(String sheet, Row header, List<Row> rows) {
        this.sheet = sheet;
        this.titles = header.cells();
        this.folded = titles.stream().map(ShopFile::fold).toList();
        this.rows = rows;
    }

    /**
     * @param header whether these folded titles are a header that somebody knows
     * @throws BusinessRuleException feed.fileUnreadable, feed.fileUnknown
     */
    static ShopFile read(byte[] bytes, Predicate<ShopFile> header) {
        try {
            for (Sheet sheet : new SpreadsheetReader().read(bytes, SpreadsheetHints.NONE).sheets()) {
                List<Row> rows = sheet.rows();
                for (int i = 0; i < Math.min(FIRST, rows.size()); i++) {
                    ShopFile file = new ShopFile(sheet.name() == null ? "" : sheet.name(), rows.get(i), rows.subList(i + 1, rows.size()));
                    if (header.test(file)) {
                        return file;
                    }
                }
            }
        } catch (UnreadableFile unreadable) {
            throw new BusinessRuleException("feed.fileUnreadable");
        }
        throw new BusinessRuleException("feed.fileUnknown");
    }

    static String fold(String title) {
        return title.strip().replaceAll("[\\s\u00a0]+", " ").replaceAll("^\\*|\\*$", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Its name in a workbook; empty for a text. */
    String sheet() {
        return sheet;
    }

    List<String> titles() {
        return titles;
    }

    List<Row> rows() {
        return rows;
    }

    boolean has(String... names) {
        return column(Set.of(names)) >= 0;
    }

    /** The first column of one of these folded names; -1 without one. */
    int column(Set<String> names) {
        return IntStream.range(0, folded.size()).filter(i -> names.contains(folded.get(i))).findFirst().orElse(-1);
    }

    /** The columns whose folded name is none of those. */
    List<Integer> columnsBut(Predicate<String> known) {
        return IntStream.range(0, folded.size()).filter(i -> !folded.get(i).isEmpty() && !known.test(folded.get(i))).boxed().toList();
    }

    String title(int column) {
        return titles.get(column);
    }

    /** The cell under the first column of one of these names; spreadsheets' apostrophe before a code is no part of it. */
    String cell(Row row, Set<String> names) {
        return row.cell(column(names)).strip().replaceFirst("^'(?=.)", "");
    }
}
