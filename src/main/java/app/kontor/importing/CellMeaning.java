package app.kontor.importing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a cell on its own could mean, for whoever has to guess what its column is, or reads it differently from the rest of the file. */
public final class CellMeaning {
    private CellMeaning() {}

    /** Whether it is a date in any spelling but Excel's bare number, which could be anything. */
    public static boolean isDate(String text) {
        return text.length() >= 6 && !text.chars().allMatch(Character::isDigit) && DateText.parse(text, DateOrder.DMY, false) != null;
    }

    /** Whether it is a number, with a currency or without. */
    public static boolean isAmount(String text) {
        AmountText amount = AmountText.of(text);
        return amount != null && amount.evidence() != AmountText.Evidence.INVALID;
    }

    /** Whether it is a number with a minus before or behind it, or in brackets. */
    public static boolean isNegative(String text) {
        String cell = text.strip();
        boolean isSigned = cell.startsWith("-") || cell.startsWith("\u2212") || cell.endsWith("-") || cell.startsWith("(");
        return isSigned && isAmount(cell);
    }

    /** Whether it is a number with decimals, as prices are. */
    public static boolean hasDecimals(String text) {
        AmountText amount = AmountText.of(text);
        return amount != null && (amount.evidence() == AmountText.Evidence.DOT || amount.evidence() == AmountText.Evidence.COMMA);
    }

    /** The number, read with this decimal sign; null if it is none. */
    public static @Nullable BigDecimal amount(String text, char decimal) {
        AmountText amount = AmountText.of(text);
        return amount == null ? null : amount.value(decimal);
    }

    /** The date as ISO writes it, read in this order of day and month; the text itself where it is none, or knows its moment already. */
    public static String date(String text, DateOrder order) {
        ImportedDate date = DateText.parse(text, order, true);
        if (date == null || date.instant() != null) {
            return text;
        }
        return String.valueOf(date.day() == null ? date.local() : date.day());
    }
}
