package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.Sheet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which source a table belongs to, and where its header is.
 *
 * @param row index of the header in the sheet's rows, of its last row where it has several; -1 without
 * @param rows how many rows the header has
 */
record Recognition(Source source, Sheet sheet, int row, int rows, Header header, int score) {
    private static final int FIRST_ROWS = 30;
    private static final int SHOWN = 200;

    /** Finds the header that proves a format best, in any sheet; refuses a table that none knows. */
    static Recognition of(List<Sheet> sheets, List<Source> sources) {
        Recognition best = null;
        for (Sheet sheet : sheets) {
            for (int i = 0; i < Math.min(FIRST_ROWS, sheet.rows().size()); i++) {
                best = better(best, sheet, i, sources);
            }
        }
        if (best == null && sources.size() == 1 && !sources.getFirst().hasHeader() && !sheets.isEmpty()) {
            return withoutHeader(sources.getFirst(), sheets.getFirst());
        }
        if (best == null) {
            throw refusal(sheets, sources);
        }
        return best;
    }

    /** Somebody has said that the first row is a record already: the columns are called by their numbers. */
    private static Recognition withoutHeader(Source source, Sheet sheet) {
        int columns = sheet.rows().stream().mapToInt(Row::filled).max().orElse(0);
        List<String> titles = IntStream.rangeClosed(1, columns).mapToObj(n -> "#" + n).toList();
        return new Recognition(source, sheet, -1, 0, new Header(0, titles, columns), 1);
    }

    /** Whether a row is the header of a source that writes quotation marks bare. */
    static boolean isUnquoted(List<String> cells, List<Source> sources) {
        Header header = new Header(Row.of(1, cells));
        return sources.stream().anyMatch(source -> source.isUnquoted() && source.recognises(header) > 0);
    }

    /** Tells a header that comes again, as in files that were joined, from a record; made once, as the header may lie on the disk. */
    Predicate<Row> headers() {
        List<Row> names = row < 0 ? List.of() : List.copyOf(sheet.rows().subList(Math.max(0, row - rows + 1), row + 1));
        return other -> names.stream().anyMatch(name -> other.cell(0).equals(name.cell(0)) && other.cells().equals(name.cells()));
    }

    /** By which column rows belong together; negative if only the whole file says it. */
    int key() {
        return header.indexOf(source.groupedBy().toArray(String[]::new));
    }

    /** The same with other rows below the header. */
    Recognition with(Sheet other) {
        return new Recognition(source, other, row, rows, header, score);
    }

    int headerWidth() {
        return row < 0 ? header.width() : sheet.rows().get(row).width();
    }

    private static @Nullable Recognition better(
            @Nullable Recognition best, Sheet sheet, int row, List<Source> sources) {
        Header header = new Header(sheet.rows().get(row));
        Recognition result = best;
        for (Source source : sources) {
            int most = Math.min(source.headerRows(), sheet.rows().size() - row);
            Header joined = most == 1 ? header : HeaderRows.joined(sheet.rows().subList(row, row + most));
            int score = source.recognises(joined);
            int alone = most == 1 ? score : source.recognises(header); // what was handed out to be corrected has them in one row
            if (Math.max(score, alone) > (result == null ? 0 : result.score)) {
                result = score > 0 ? new Recognition(source, sheet, row + most - 1, most, joined, score)
                        : new Recognition(source, sheet, row, 1, header, alone);
            }
        }
        return result;
    }

    private static FileRefused refusal(List<Sheet> sheets, List<Source> sources) {
        Row first = sheets.stream().flatMap(s -> s.rows().stream()).findFirst().orElse(null);
        if (first == null) {
            return new FileRefused("empty", 0);
        }
        String seen = first.cells().stream().filter(c -> !c.isEmpty()).collect(Collectors.joining(", "));
        String shown = seen.length() > SHOWN ? seen.substring(0, SHOWN) + "…" : seen;
        List<String> needs = sources.size() == 1 ? sources.getFirst().needs() : List.of();
        return needs.isEmpty()
                ? new FileRefused("unknownFormat", first.line(), shown)
                : new FileRefused("unknownFormat.columns", first.line(), String.join(", ", needs), shown);
    }
}
