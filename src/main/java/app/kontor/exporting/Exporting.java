package app.kontor.exporting;

import app.kontor.db.Database;
import app.kontor.spreadsheet.Table;
import app.kontor.spreadsheet.TableWriter;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The shop's data as tables for other programs. The same shop gives the same bytes, whenever it is asked. */
public final class Exporting {
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
        Table table = table(kind);
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return new ExportedFile(TableWriter.csv(table), table.rows().size());
        }
        if (name.endsWith(".xlsx")) {
            return new ExportedFile(TableWriter.xlsx(table), table.rows().size());
        }
        throw new BusinessRuleException("export.unknownType", fileName);
    }

    /** @param rows data rows, the header not counted */
    public record ExportedFile(byte[] bytes, int rows) {}

    private Table table(ExportKind kind) {
        return db.read(tx -> switch (kind) {
            case ORDERS -> ExportStore.orders(tx);
            case ORDER_LINES -> ExportStore.orderLines(tx);
            case PRODUCTS -> ExportStore.products(tx);
            case STOCK -> ExportStore.stock(tx);
            case CUSTOMERS -> ExportStore.customers(tx);
            case INVOICES -> ExportStore.invoices(tx);
            case SHIPMENTS -> ExportStore.shipments(tx);
            case MOVEMENTS -> ExportStore.movements(tx);
        });
    }
}
