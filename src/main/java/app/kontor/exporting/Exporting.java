package app.kontor.exporting;

import app.kontor.db.Database;
import app.kontor.db.Tx;
import app.kontor.spreadsheet.Table;
import app.kontor.spreadsheet.TableWriter;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import app.kontor.value.OrderId;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shop's data as tables for other programs. The same shop gives the same bytes, whenever it is asked. */
public final class Exporting {
    private static final int ALL = Integer.MAX_VALUE;

    private final Database db;

    public Exporting(Database db) {
        this.db = db;
    }

    public static ExportKind kind(String code) {
        return Arrays.stream(ExportKind.values()).filter(k -> k.code().equals(code.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new BusinessRuleException("export.unknownKind", code,
                        Arrays.stream(ExportKind.values()).map(Coded::code).collect(Collectors.joining(", "))));
    }

    /** The table as a file; CSV or XLSX by the name's end. @throws BusinessRuleException export.unknownType */
    public ExportedFile export(ExportKind kind, String fileName) {
        return file(table(kind, ALL), fileName);
    }

    /** With these columns in this order; a name that the kind does not have is passed over. @throws BusinessRuleException export.unknownType */
    public ExportedFile export(ExportKind kind, List<String> columns, String fileName) {
        return file(chosen(table(kind, ALL), columns), fileName);
    }

    /**
     * Part of a kind.
     *
     * @param columns none for all
     * @param today   from which the days of the scope count back
     * @param orders  those that the scope's view and search find; null for all
     * @throws BusinessRuleException export.unknownType
     */
    public ExportedFile export(ExportKind kind, List<String> columns, ExportScope scope, ZonedDateTime today, @Nullable Collection<OrderId> orders, String fileName) {
        Table found = found(kind, scope, today, orders);
        return file(columns.isEmpty() ? found : chosen(found, columns), fileName);
    }

    /** The rows of the scope with all columns of the kind; parameters as for {@link #export(ExportKind, List, ExportScope, ZonedDateTime, Collection, String)}. */
    public Table found(ExportKind kind, ExportScope scope, ZonedDateTime today, @Nullable Collection<OrderId> orders) {
        LocalDate since = scope.days() == 0 ? null : today.toLocalDate().minusDays(scope.days());
        Table table = db.read(tx -> ScopeStore.table(tx, kind, since, today.getZone(), orders));
        return orders != null ? table : searched(table, scope.search());
    }

    /** Every word has to be somewhere in the row. */
    private static Table searched(Table table, String search) {
        List<String> words = Arrays.stream(search.toLowerCase(Locale.ROOT).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        return words.isEmpty() ? table : new Table(table.name(), table.columns(), table.rows().stream().filter(row -> {
            String text = row.stream().map(String::valueOf).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(text::contains);
        }).toList());
    }

    /** The first rows of a kind with all its columns, as they would be written. */
    public Table preview(ExportKind kind, int rows) {
        return table(kind, rows);
    }

    /** CSV or XLSX by the name's end. @throws BusinessRuleException export.unknownType */
    public static ExportedFile file(Table table, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return new ExportedFile(TableWriter.csv(table), table.rows().size());
        }
        if (name.endsWith(".xlsx")) {
            return new ExportedFile(TableWriter.xlsx(table), table.rows().size());
        }
        throw new BusinessRuleException("export.unknownType", fileName);
    }

    private static Table chosen(Table table, List<String> columns) {
        int[] places = columns.stream().mapToInt(table.columns()::indexOf).filter(place -> place >= 0).toArray();
        List<List<@Nullable Object>> rows = new ArrayList<>(table.rows().size());
        for (List<@Nullable Object> row : table.rows()) {
            List<@Nullable Object> cells = new ArrayList<>(places.length);
            for (int place : places) {
                cells.add(row.get(place));
            }
            rows.add(cells);
        }
        return new Table(table.name(), Arrays.stream(places).mapToObj(table.columns()::get).toList(), rows);
    }

    /** @param rows data rows, the header not counted */
    public record ExportedFile(byte[] bytes, int rows) {}

    private Table table(ExportKind kind, int most) {
        return db.read(tx -> table(tx, kind, most));
    }

    /** As {@link #preview}, inside the reading of another use case. */
    public static Table table(Tx tx, ExportKind kind, int most) {
        return ScopeStore.table(tx, kind, most);
    }
}
