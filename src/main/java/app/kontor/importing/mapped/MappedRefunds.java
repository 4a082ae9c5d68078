package app.kontor.importing.mapped;

import app.kontor.importing.Arithmetic;
import app.kontor.importing.CellMeaning;
import app.kontor.importing.Currencies;
import app.kontor.importing.Entry;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an order that take something back: with a negative quantity or total, or with a negative amount for what another row sells. A
 * negative amount beside other goods is a discount and stays a line.
 */
record MappedRefunds(Bindings fields) {

    /** Those that sell first: what belongs to the whole order is then theirs. */
    List<Row> ordered(List<Row> rows) {
        Set<Row> back = of(rows);
        return back.isEmpty() ? rows : Stream.concat(rows.stream().filter(row -> !back.contains(row)), rows.stream().filter(back::contains)).toList();
    }

    Set<Row> of(List<Row> rows) {
        Set<Row> back = new HashSet<>();
        Set<String> sold = new HashSet<>();
        for (Row row : rows) {
            if (isNegative(row, "quantity") || isNegative(row, "total")) {
                back.add(row);
            } else if (!isNegative(row, "lineTotal") && !isNegative(row, "unitPrice")) {
                sold.add(item(row));
            }
        }
        for (Row row : rows) {
            boolean isMoney = isNegative(row, "lineTotal") || isNegative(row, "unitPrice");
            if (isMoney && (sold.isEmpty() || sold.contains(item(row)))) {
                back.add(row);
            }
        }
        return back;
    }

    /** What went back in these rows, negative; null where no row says it. */
    @Nullable BigDecimal amount(Entry entry, Set<Row> back) {
        BigDecimal sum = null;
        for (Row row : back) {
            BigDecimal amount = amount(entry, row);
            sum = amount == null ? sum : sum == null ? amount.abs() : sum.add(amount.abs());
        }
        return sum;
    }

    private @Nullable BigDecimal amount(Entry entry, Row row) {
        BigDecimal total = entry.amount(row, fields.get("lineTotal"));
        BigDecimal whole = total == null && isNegative(row, "total") ? entry.amount(row, fields.get("total")) : total;
        BigDecimal price = entry.amount(row, fields.get("unitPrice"));
        Quantity pieces = entry.quantity(row, fields.get("quantity"));
        return whole != null || pieces == null ? whole : Arithmetic.lineTotal(price, pieces, Currencies.code(fields.get("currency").in(row)));
    }

    private String item(Row row) {
        return Sku.key(fields.get("sku").in(row).isEmpty() ? fields.get("name").in(row) : fields.get("sku").in(row));
    }

    private boolean isNegative(Row row, String field) {
        return CellMeaning.isNegative(fields.get(field).in(row));
    }
}
