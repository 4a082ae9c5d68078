package app.kontor.importing.mapped;

import app.kontor.importing.Arithmetic;
import app.kontor.importing.Currencies;
import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.ImportedLine;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an order's items: every row that names one. */
final class MappedLines {
    private final Bindings fields;

    MappedLines(Bindings fields) {
        this.fields = fields;
    }

    /** @param sold the rows that take nothing back. @param isGone whether all of it has left the house already */
    List<ImportedLine> of(Entry entry, List<Row> sold, boolean isGone) {
        List<Row> items = sold.stream().filter(row -> Stream.of("sku", "name").anyMatch(f -> !fields.get(f).in(row).isEmpty()))
                .toList();
        if (items.isEmpty()) {
            entry.reject(sold.getFirst(), item(), "required", item().title());
        }
        return items.stream().map(row -> line(entry, row, isGone)).filter(Objects::nonNull).toList();
    }

    private Field item() {
        return fields.get("sku").exists() ? fields.get("sku") : fields.get("name");
    }

    private @Nullable ImportedLine line(Entry entry, Row row, boolean isGone) {
        Quantity pieces = entry.quantity(row, fields.get("quantity"));
        String sku = entry.code(row, fields.get("sku"));
        BigDecimal price = entry.amount(row, fields.get("unitPrice"));
        BigDecimal total = entry.amount(row, fields.get("lineTotal"));
        BigDecimal discount = entry.amount(row, fields.get("lineDiscount"));
        if (pieces == null || !pieces.isPositive()) {
            Field column = fields.get("quantity");
            if (pieces != null || column.in(row).isEmpty()) {
                entry.reject(row, column, "quantity", column.in(row));
            }
            return null;
        }
        BigDecimal product = price == null ? null : Arithmetic.lineTotal(price, pieces, Currencies.code(fields.get("currency").in(row)));
        return new ImportedLine(
                row.line(), entry.code(row, fields.get("lineId")), sku, name(entry, row, sku), pieces, isGone ? pieces : Quantity.ZERO,
                price, total == null ? product : total, discount == null || discount.signum() == 0 ? null : discount.abs(),
                entry.amount(row, fields.get("lineTax")), entry.percent(row, fields.get("taxPercent")), true);
    }

    private String name(Entry entry, Row row, @Nullable String sku) {
        String name = entry.text(row, fields.get("name"));
        String variant = entry.text(row, fields.get("variant"));
        String known = name == null ? String.valueOf(sku) : name;
        return variant == null ? known : known + " - " + variant;
    }
}
