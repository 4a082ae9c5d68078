package app.kontor.exporting.edited;

import app.kontor.exporting.ExportKind;
import app.kontor.exporting.edited.EditPlan.Verdict;
import app.kontor.importing.mapped.OwnList;
import app.kontor.sales.InvoiceState;
import app.kontor.sales.OrderState;
import app.kontor.value.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The lists that may come back edited: what names a row, and which of their columns may be changed. */
public enum EditedKind implements Coded {
    PRODUCTS(ExportKind.PRODUCTS, List.of("sku"),
            Set.of("sku", "title", "options", "vendor", "barcode", "taxClass", "unitPrice", "weightGrams", "buffer", "archived", "reorderPoint"),
            Set.of("unitPrice", "weightGrams", "buffer", "reorderPoint")),
    STOCK(ExportKind.STOCK, List.of("sku", "location", "bin"), Set.of("quantity"), Set.of("quantity", "allocated")),
    CUSTOMERS(ExportKind.CUSTOMERS, List.of("number"),
            Set.of("name", "company", "email", "phone", "vatId", "zip", "city", "country", "street", "street2", "region", "language", "note"),
            Set.of()),
    /** An order with all its lines is one row. Emptying the reason takes it off hold, writing one puts it there. */
    ORDERS(ExportKind.ORDERS, List.of("number"),
            Set.of("email", "note", "holdReason", "shipBy", "shipName", "shipCompany", "shipStreet", "shipStreet2", "shipZip", "shipCity", "shipRegion",
                    "shipCountry", "shipPhone", "billName", "billCompany", "billStreet", "billStreet2", "billZip", "billCity", "billRegion", "billCountry",
                    "billPhone"),
            Set.of("goods", "discount", "shipping", "tax", "marketplaceTax", "rounding", "refunded", "total", "paid")),
    /** What was agreed with a customer: compared, so that the list may lie among others, but never changed by a list. */
    ORDER_LINES(ExportKind.ORDER_LINES, List.of("order", "position"), Set.of(),
            Set.of("quantity", "shipped", "cancelled", "factor", "unitPrice", "total", "discount", "tax"));

    private static final Map<String, Integer> LONGEST = Map.of("email", 320, "note", 4000, "holdReason", 400, "phone", 80, "zip", 40, "city", 200, "region", 120);
    private static final int LONGEST_LINE = 300;

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

    /** As imports name formats. */
    public String format() {
        return "kontor-" + code();
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

    boolean isDay(String column) {
        return column.equals("shipBy");
    }

    /** Letters that fit: the columns of an address have a word for which one before their name. */
    int longest(String column) {
        if (this != ORDERS) {
            return Integer.MAX_VALUE;
        }
        String name = column.replaceFirst("^(ship|bill)(?=[A-Z])", "");
        return LONGEST.getOrDefault(name.isEmpty() ? column : Character.toLowerCase(name.charAt(0)) + name.substring(1), LONGEST_LINE);
    }

    /** Why none of the row may be changed any more; null where it may. @param cell the row's value by column */
    @Nullable Verdict closed(UnaryOperator<String> cell) {
        if (this != ORDERS) {
            return null;
        }
        boolean open = Set.of(OrderState.OPEN.code(), OrderState.HOLD.code()).contains(cell.apply("state"));
        return !cell.apply("invoice").equals(InvoiceState.NONE.code()) ? Verdict.POSTED : open ? null : Verdict.FINISHED;
    }

    /** The kind whose lists go out to be edited. */
    public static Optional<EditedKind> of(ExportKind export) {
        return Arrays.stream(values()).filter(kind -> kind.export == export && !kind.editable.isEmpty()).findFirst();
    }

    /** The kind as which a list without marks is compared; levels and what the shop buys are imported. */
    static Optional<EditedKind> of(OwnList list) {
        return Arrays.stream(values()).filter(kind -> list.is(kind.export)).findFirst();
    }
}
