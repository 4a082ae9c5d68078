package app.kontor.importing.mapped;

import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All items of an order in one cell: {@code 2x MUG-01; 1x TEA-04}, {@code MUG-01 x 2 | TEA-04}, {@code 2 × Mug, blue (MUG-01)}. */
final class ItemCells {
    private static final Pattern BREAKS = Pattern.compile("\\s*[;|\\n]\\s*");
    private static final Pattern COMMAS = Pattern.compile("\\s*(?:[,/+&]|\\b(?:und|and|og|et|y|e|en|och|i)\\b)\\s*(?=\\d+\\s*[x×*]\\s*)|(?<=[x×*] ?\\d{1,4})\\s*,\\s*");
    private static final Pattern BEFORE = Pattern.compile("(\\d{1,6})\\s*(?:[x×*]\\s*|pcs\\.?\\s+|Stk\\.?\\s+|stk\\.?\\s+)(.+)");
    private static final Pattern BEHIND = Pattern.compile("(.+?)(?:\\s+[x×]|\\s*\\*|\\s*[:=])\\s*(\\d{1,6})");
    private static final Pattern CODE = Pattern.compile("(.+?)\\s*[(\\[]([^\\s()\\[\\]]+)[)\\]]");

    /** One item as the cell has it; sku is empty where only a name stands there. */
    record Item(String quantity, String sku, String name) {

        static Item of(String text) {
            Matcher before = BEFORE.matcher(text);
            if (before.matches()) {
                return named(before.group(1), before.group(2).strip());
            }
            Matcher behind = BEHIND.matcher(text);
            return behind.matches() ? named(behind.group(2), behind.group(1).strip()) : named("1", text.strip());
        }

        private static Item named(String quantity, String text) {
            Matcher code = CODE.matcher(text);
            if (code.matches()) {
                return new Item(quantity, code.group(2), code.group(1).strip());
            }
            return new Item(quantity, text.contains(" ") ? "" : text, text);
        }
    }

    private ItemCells() {}

    static List<Item> of(String cell) {
        String[] parts = BREAKS.split(cell);
        Stream<String> all = parts.length > 1 ? Stream.of(parts) : COMMAS.splitAsStream(cell);
        return all.filter(part -> !part.isBlank()).map(Item::of).toList();
    }

    /** A row for each item of a cell; the row as it is without any. @param places where quantity, SKU and name of each shall stand */
    static List<Row> apart(Row row, String cell, int[] places) {
        List<Row> rows = new ArrayList<>();
        for (Item item : of(cell)) {
            List<String> cells = new ArrayList<>(row.cells());
            while (cells.size() <= IntStream.of(places).max().orElse(0)) {
                cells.add("");
            }
            cells.set(places[0], item.quantity);
            cells.set(places[1], item.sku);
            cells.set(places[2], item.name);
            rows.add(row.inCells(cells, numbers(row)));
        }
        return rows.isEmpty() ? List.of(row) : rows;
    }

    private static BitSet numbers(Row row) {
        BitSet numbers = new BitSet();
        IntStream.range(0, row.filled()).filter(row::isNumber).forEach(numbers::set);
        return numbers;
    }
}
