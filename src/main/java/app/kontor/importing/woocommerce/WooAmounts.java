package app.kontor.importing.woocommerce;

import app.kontor.importing.Currencies;
import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts of a whole order, in cents: a shop that shows gross prices can store a net shipping of 4.1176 or a tax of 5.118487. */
record WooAmounts(Entry entry, @Nullable String currency) {

    @Nullable BigDecimal of(Field field) {
        BigDecimal exact = entry.exact(field);
        int decimals = Currencies.decimals(currency);
        boolean isFine = exact == null || exact.stripTrailingZeros().scale() <= decimals;
        return isFine ? scaled(exact, decimals) : exact.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Positive whatever the sign: plugins disagree whether a discount or a refund is negative. */
    @Nullable BigDecimal absolute(Field field) {
        BigDecimal amount = of(field);
        return amount == null ? null : amount.abs();
    }

    /** Without the zeros of a float's print, 4.10000000. */
    private static @Nullable BigDecimal scaled(@Nullable BigDecimal amount, int decimals) {
        return amount == null || amount.scale() <= decimals ? amount : amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }
}
