package app.kontor.importing.amazon;

import app.kontor.importing.ImportedOrder.Charges;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The money of an order, added up from its rows. A promotion on the shipping lowers the shipping, one on an item is the line's discount. */
record AmazonCharges(List<AmazonRow> rows, @Nullable String currency, AmazonTax taxRule) {

    /** Unknown stays unknown: an order with a price missing has no goods. Amazon states no total, so there is none here. */
    Charges charges() {
        boolean isKnown = !rows.isEmpty() && rows.stream().allMatch(r -> r.price() != null);
        if (!isKnown) {
            return new Charges(currency, null, null, null, null, null, null, null, null, null, List.of());
        }
        BigDecimal goods = AmazonRow.sum(sum(AmazonRow::price, r -> true), sum(AmazonRow::gift, r -> true));
        BigDecimal discount = sum(AmazonRow::discount, r -> true);
        BigDecimal shipping = minus(shipping(), sum(AmazonRow::shippingDiscount, r -> true));
        BigDecimal tax = sum(AmazonRow::tax, r -> !r.isTaxAmazons());
        BigDecimal marketplaceTax = sum(AmazonRow::tax, AmazonRow::isTaxAmazons);
        return new Charges(
                currency, goods, discount, shipping, tax, tax == null ? null : !taxRule.isAdded(), marketplaceTax, null, null, null,
                List.of());
    }

    /** Where the report has prices, a blank shipping price is free shipping. */
    private BigDecimal shipping() {
        BigDecimal shipping = sum(AmazonRow::shipping, r -> true);
        return shipping == null ? BigDecimal.ZERO : shipping;
    }

    private @Nullable BigDecimal sum(
            Function<AmazonRow, @Nullable BigDecimal> amount, Predicate<AmazonRow> which) {
        return rows.stream().filter(which).map(amount).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }

    private static @Nullable BigDecimal minus(@Nullable BigDecimal amount, @Nullable BigDecimal less) {
        return amount == null || less == null ? amount : amount.subtract(less);
    }
}
