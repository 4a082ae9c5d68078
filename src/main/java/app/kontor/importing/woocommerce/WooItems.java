package app.kontor.importing.woocommerce;

import app.kontor.importing.Currencies;
import app.kontor.importing.ImportedLine;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The items of one order on their way to lines. Totals are what the lines cost before the coupon; an export that only knows the price after
 * it gets the coupon back, spread in proportion.
 */
record WooItems(List<WooItem> items, @Nullable String currency, boolean isFulfilled) {

    /**
     * @param coupons discount of the whole order, net
     * @param subtotal sum of the lines before coupons as stated, which tells prices after the coupon from those before it
     */
    List<ImportedLine> toLines(@Nullable BigDecimal coupons, @Nullable BigDecimal subtotal) {
        if (has(WooItem::before)) {
            List<BigDecimal> totals = rounded(WooItem::before);
            return lines(totals, has(WooItem::after) ? minus(totals, rounded(WooItem::after)) : null);
        }
        if (!has(WooItem::after)) {
            return lines(null, null);
        }
        List<BigDecimal> after = rounded(WooItem::after);
        BigDecimal missing = missing(after, coupons, subtotal);
        if (missing.signum() == 0) {
            return lines(after, null);
        }
        List<BigDecimal> shares = Cents.spread(missing, after, decimals());
        return lines(plus(after, shares), shares);
    }

    /** What the coupons took from the prices: nothing if the lines already add up to the subtotal. */
    private BigDecimal missing(List<BigDecimal> after, @Nullable BigDecimal coupons, @Nullable BigDecimal subtotal) {
        if (coupons == null || coupons.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = after.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerance = BigDecimal.valueOf(items.size()).movePointLeft(decimals());
        boolean isBefore = subtotal != null && sum.subtract(subtotal).abs().compareTo(tolerance) <= 0;
        return isBefore ? BigDecimal.ZERO : coupons.setScale(decimals(), RoundingMode.HALF_UP);
    }

    private List<ImportedLine> lines(@Nullable List<BigDecimal> totals, @Nullable List<BigDecimal> discounts) {
        List<BigDecimal> taxes = has(WooItem::tax) ? rounded(WooItem::tax) : null;
        List<ImportedLine> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            WooItem item = items.get(i);
            lines.add(item.toLine(
                    totals == null ? null : totals.get(i),
                    discounts == null || discounts.get(i).signum() == 0 ? null : discounts.get(i),
                    taxes == null ? null : taxes.get(i),
                    isFulfilled && item.requiresShipping() ? item.quantity() : Quantity.ZERO));
        }
        return List.copyOf(lines);
    }

    private boolean has(Function<WooItem, @Nullable BigDecimal> amount) {
        return !items.isEmpty() && items.stream().map(amount).allMatch(Objects::nonNull);
    }

    private List<BigDecimal> rounded(Function<WooItem, @Nullable BigDecimal> amount) {
        return Cents.rounded(items.stream().map(amount).filter(Objects::nonNull).toList(), decimals());
    }

    private int decimals() {
        return Currencies.decimals(currency);
    }

    private static List<BigDecimal> plus(List<BigDecimal> a, List<BigDecimal> b) {
        return IntStream.range(0, a.size()).mapToObj(i -> a.get(i).add(b.get(i))).toList();
    }

    private static List<BigDecimal> minus(List<BigDecimal> a, List<BigDecimal> b) {
        return plus(a, b.stream().map(BigDecimal::negate).toList());
    }
}
