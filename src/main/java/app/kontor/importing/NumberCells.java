package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads cells that hold a number: an amount, a percentage, a number of pieces. One that can't be read rejects its entry; an empty one is null. */
final class NumberCells {
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");
    private static final BigDecimal LARGEST_QUANTITY = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final int AMOUNT_DECIMALS = 4;

    private final Reading reading;

    NumberCells(Reading reading) {
        this.reading = reading;
    }

    @Nullable BigDecimal amount(Entry entry, Row row, Field field) {
        BigDecimal value = exact(entry, row, field);
        if (value == null) {
            return null;
        }
        if (value.scale() > AMOUNT_DECIMALS && value.stripTrailingZeros().scale() > AMOUNT_DECIMALS) {
            entry.reject(row, field, "amountDecimals", field.in(row));
            return null;
        }
        if (value.abs().compareTo(LARGEST) >= 0) {
            entry.reject(row, field, "amountRange", field.in(row));
            return null;
        }
        return value.scale() > AMOUNT_DECIMALS ? value.stripTrailingZeros() : value;
    }

    @Nullable BigDecimal exact(Entry entry, Row row, Field field) {
        return number(entry, row, field, field.in(row), "amount");
    }

    @Nullable BigDecimal percent(Entry entry, Row row, Field field) {
        String text = field.in(row);
        return number(entry, row, field, text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text, "amount");
    }

    @Nullable Quantity quantity(Entry entry, Row row, Field field) {
        BigDecimal value = number(entry, row, field, field.in(row), "quantity");
        if (value == null) {
            return null;
        }
        if (value.stripTrailingZeros().scale() > Quantity.DECIMALS || value.abs().compareTo(LARGEST_QUANTITY) > 0) {
            entry.reject(row, field, "quantity", field.in(row));
            return null;
        }
        return new Quantity(value.stripTrailingZeros());
    }

    private @Nullable BigDecimal number(Entry entry, Row row, Field field, String text, String code) {
        if (Entry.isMissing(text) || "-".equals(text)) {
            return null;
        }
        if (row.isNumber(field.index()) || AmountText.isPlain(text) && reading.decimals().allowsPoint()) {
            return new BigDecimal(text);
        }
        AmountText amount = AmountText.of(CodeText.withoutApostrophe(FormulaGuard.undo(text)));
        BigDecimal value = amount == null ? null : reading.decimals().value(amount, field.index());
        if (value == null) {
            boolean isAmbiguous = amount != null && amount.evidence() == AmountText.Evidence.AMBIGUOUS;
            entry.reject(row, field, isAmbiguous ? "ambiguousNumber" : code, text);
        }
        return value;
    }
}
