package app.kontor.exporting.edited;

import app.kontor.exporting.ExportKind;
import app.kontor.value.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lists that may come back edited: what names a row, and which of their columns may be changed. */
public enum EditedKind implements Coded {
    PRODUCTS(ExportKind.PRODUCTS, List.of("sku"),
            Set.of("sku", "title", "options", "vendor", "barcode", "taxClass", "unitPrice", "weightGrams", "buffer", "archived", "reorderPoint"),
            Set.of("unitPrice", "weightGrams", "buffer", "reorderPoint")),
    STOCK(ExportKind.STOCK, List.of("sku", "location", "bin"), Set.of("quantity"), Set.of("quantity", "allocated")),
    CUSTOMERS(ExportKind.CUSTOMERS, List.of("number"),
            Set.of("name", "company", "email", "phone", "vatId", "zip", "city", "country", "street", "street2", "region", "language", "note"),
            Set.of());

    private final ExportKind export;
    private final List<String> keys;
    private final Set<String> editable;
    private final Set<String> figures;

    EditedKind(ExportKind export, List<String> keys, Set<String> editable, Set<String> figures) {
        this.export = export;
        this.keys = keys;
        this.editable = editable;
        this.figures = figures;
    }

    public ExportKind export() {
        return export;
    }

    /** The columns that name a row. */
    List<String> keys() {
        return keys;
    }

    boolean mayChange(String column) {
        return editable.contains(column);
    }

    /** Whether the column holds numbers, which spreadsheets write in many ways. */
    boolean isFigure(String column) {
        return figures.contains(column);
    }

    public static Optional<EditedKind> of(ExportKind export) {
        return Arrays.stream(values()).filter(kind -> kind.export == export).findFirst();
    }
}
