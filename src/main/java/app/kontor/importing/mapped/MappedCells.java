package app.kontor.importing.mapped;

import app.kontor.importing.Header;
import app.kontor.spreadsheet.Row;
import java.util.List;

/** What a mapping makes of the first cells of a file: shown to whoever makes it. */
public final class MappedCells {
    private MappedCells() {}

    /** @param raw as the file has it */
    public record Shown(String raw, String made) {}

    /** Those that are not empty, as far as the sample goes. */
    public static List<Shown> of(FileSample sample, Mapping mapping) {
        Header header = sample.header();
        int[] columns = mapping.columns().stream().mapToInt(name -> ColumnName.indexOf(ColumnName.of(name, 1), header)).toArray();
        return sample.records().stream().map(row -> shown(row, columns, mapping, header))
                .filter(cell -> !cell.raw.isEmpty() || !cell.made.isEmpty()).toList();
    }

    private static Shown shown(Row row, int[] columns, Mapping mapping, Header header) {
        String raw = MappedShape.raw(row, columns, mapping, header);
        return new Shown(raw, MappedShape.cell(raw, mapping));
    }

    /** What a state can be, as a profile's map of values names it; empty for what is no state. */
    public static List<String> meanings(String target) {
        return switch (target) {
            case "status" -> List.of("unpaid", "paid", "processing", "shipped", "cancelled", "refunded");
            case "state" -> List.of("draft", "ordered", "part", "received", "cancelled");
            case "payment" -> List.of("unpaid", "authorized", "partial", "paid", "partially_refunded", "refunded", "voided");
            case "fulfilment" -> List.of("open", "partial", "fulfilled");
            case "taxIncluded", "cancelled", "received" -> List.of("yes", "no");
            case "taxClass" -> List.of("standard", "reduced", "zero");
            default -> List.of();
        };
    }

    /** What a cell of a state means by itself; empty for a word that nobody knows. */
    public static String meaning(String target, String cell) {
        String list = target.equals("taxIncluded") || target.equals("cancelled") ? "yesNo" : target;
        String meaning = StateWords.meaning(list, cell);
        return meaning == null ? "" : meaning;
    }
}
