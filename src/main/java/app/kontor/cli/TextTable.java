package app.kontor.cli;

import app.kontor.text.Texts;
import app.kontor.value.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows in aligned columns for a terminal. Columns are named by their texts' keys; a key that starts with {@code >} is a column
 * of numbers and lines up at its right.
 */
final class TextTable {
    private static final String GAP = "  ";
    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(Texts texts, String... columns) {
        right = new boolean[columns.length];
        for (int i = 0; i < columns.length; i++) {
            right[i] = columns[i].startsWith(">");
        }
        rows.add(Arrays.stream(columns).map(key -> texts.get("cli.column." + key.replace(">", ""))).toList());
    }

    /** One cell a column; null is an empty cell. */
    TextTable row(@Nullable Object... cells) {
        rows.add(Arrays.stream(cells).map(TextTable::line).toList());
        return this;
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    /** Empty if there is no row. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "";
        }
        int[] widths = IntStream.range(0, right.length)
                .map(column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, right.length)
                        .mapToObj(column -> padded(row.get(column), widths[column], right[column]))
                        .collect(Collectors.joining(GAP)).stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(@Nullable Object cell) {
        return cell == null ? "" : PlainText.visible(cell.toString()).replaceAll("\\R|\t", " ");
    }

    private static String padded(String cell, int width, boolean right) {
        String space = " ".repeat(width - width(cell));
        return right ? space + cell : cell + space;
    }

    /** Columns that the text takes: letters of East Asia take two, accents that follow their letter none. */
    private static int width(String text) {
        return text.codePoints().map(c -> isMark(c) ? 0 : isWide(c) ? 2 : 1).sum();
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c) || c >= 0x1100 && c <= 0x115f || c >= 0x3000 && c <= 0x30ff
                || c >= 0xac00 && c <= 0xd7a3 || c >= 0xff00 && c <= 0xff60 || c >= 0x1f300 && c <= 0x1faff;
    }
}
