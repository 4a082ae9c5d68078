package app.kontor.cli;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An item as a script writes it: {@code SKU=QTY} or {@code SKU=QTY@PRICE}. */
record ItemText(String sku, Quantity quantity, @Nullable BigDecimal price) {
    private static final int PRICE_DECIMALS = 4;

    /** @throws BusinessRuleException order.lineUnreadable */
    static ItemText of(String text) {
        int equals = text.lastIndexOf('=');
        if (equals <= 0) {
            throw new BusinessRuleException("order.lineUnreadable", text);
        }
        String[] figures = text.substring(equals + 1).split("@", 2);
        try {
            BigDecimal price = figures.length < 2 ? null : new BigDecimal(figures[1]).setScale(PRICE_DECIMALS, RoundingMode.UNNECESSARY);
            return new ItemText(text.substring(0, equals), Quantity.of(figures[0]), price);
        } catch (NumberFormatException | ArithmeticException unreadable) {
            throw new BusinessRuleException("order.lineUnreadable", text);
        }
    }
}
