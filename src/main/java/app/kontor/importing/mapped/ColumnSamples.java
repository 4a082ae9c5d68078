package app.kontor.importing.mapped;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The columns of a sample; those of numbered items ("Item 1 SKU", "Item 2 SKU" …) are one. */
final class ColumnSamples {
    private static final Pattern NUMBERED = Pattern.compile("(\\D*?)(\\d{1,2})(\\D*)");

    private ColumnSamples() {}

    /** @param kind only an order has items: a customer list's second name is another column */
    static List<ColumnSample> of(FileSample sample, Kind kind) {
        Map<String, List<Integer>> families = kind == Kind.ORDERS ? families(sample) : Map.of();
        List<ColumnSample> columns = new ArrayList<>();
        for (int i = 0; i < sample.columns().size(); i++) {
            int index = i;
            String family = families.entrySet().stream().filter(f -> f.getValue().contains(index)).map(Map.Entry::getKey).findFirst()
                    .orElse(null);
            if (family == null) {
                columns.add(new ColumnSample(sample.columns().get(i), title(sample, i), cells(sample, i)));
            } else if (families.get(family).getFirst() == i) {
                columns.add(new ColumnSample(family, family.replace(ColumnName.EACH, " ").replaceAll("\\s+", " ").strip(), cells(sample, i)));
            }
        }
        return columns;
    }

    /** Numbered from 1 on, and called by something that belongs to an item: not the lines of an address. */
    private static Map<String, List<Integer>> families(FileSample sample) {
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        for (int i = 0; i < sample.columns().size(); i++) {
            Matcher numbered = NUMBERED.matcher(sample.columns().get(i));
            if (numbered.matches() && isItem(numbered.group(1) + " " + numbered.group(3))) {
                families.computeIfAbsent(numbered.group(1) + ColumnName.EACH + numbered.group(3), k -> new ArrayList<>()).add(i);
            }
        }
        families.entrySet().removeIf(f -> f.getValue().size() < 2 || !sample.columns().contains(ColumnName.of(f.getKey(), 1)));
        return families;
    }

    private static boolean isItem(String title) {
        return Targets.ITEM.stream().anyMatch(target -> Synonyms.fit(Kind.ORDERS, target, title) > 0);
    }

    private static int filled(Row row) {
        return (int) row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static String title(FileSample sample, int index) {
        return sample.columns().get(index).replaceFirst("#\\d+$", "");
    }

    /** Of the rows that are half as full as the fullest at least: sums and titles between them would speak for the wrong thing. */
    private static List<String> cells(FileSample sample, int index) {
        int most = sample.records().stream().mapToInt(ColumnSamples::filled).max().orElse(0);
        return sample.records().stream().filter(row -> 2 * filled(row) >= most).map(row -> row.cell(index)).filter(cell -> !cell.isEmpty()).toList();
    }
}
