package app.kontor.importing.woocommerce;

import app.kontor.importing.ImportedLine;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An item as a plugin states it, net and unrounded.
 *
 * @param before line subtotal, before the coupon
 * @param after line total, after the coupon
 */
record WooItem(
        int line,
        @Nullable String id,
        @Nullable String sku,
        String name,
        Quantity quantity,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable BigDecimal tax,
        @Nullable BigDecimal taxPercent,
        boolean requiresShipping) {
    /** What a charge is called where the file has no name for it. */
    static final String FEE = "Fee";

    private static final int PRICE_DECIMALS = 4;

    /** A charge beside the goods. */
    static WooItem fee(int line, String name, BigDecimal amount, @Nullable BigDecimal tax) {
        return new WooItem(line, null, null, name, Quantity.ONE, amount, amount, tax, null, false);
    }

    ImportedLine toLine(
            @Nullable BigDecimal total, @Nullable BigDecimal discount, @Nullable BigDecimal tax, Quantity fulfilled) {
        BigDecimal exact = before != null ? before : discount == null && after != null ? after : total;
        BigDecimal unitPrice = exact == null ? null : exact.divide(quantity.value(), PRICE_DECIMALS, RoundingMode.HALF_UP);
        return new ImportedLine(
                line, id, sku, name, quantity, fulfilled, unitPrice, total, discount, tax, taxPercent, requiresShipping);
    }
}
