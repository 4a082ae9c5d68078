package app.kontor.importing;

import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what an order says and compares it with what the customer was charged, which is never changed (R2): goods −
 * discount + shipping (+ tax) + tax of the marketplace. Whether the tax is inside the prices or added is what makes the
 * sum fit. What is left is the rounding; more than a cent per line is a difference that somebody should look at.
 */
public final class Arithmetic {
    private Arithmetic() {}

    /**
     * The charges, completed.
     *
     * @param isExplained false if the sum misses the total by more than rounding could
     * @param sum what the parts add up to, null if they are not known
     */
    public record Settled(Charges charges, boolean isExplained, @Nullable BigDecimal sum) {}

    /** The order with goods, tax mode and rounding found; a difference goes on record as {@code difference}. */
    static ImportedOrder settle(ImportedOrder order, Consumer<Problem> problems) {
        Settled settled = settle(order.charges(), order.lines());
        if (!settled.isExplained()) {
            problems.accept(Problem.warning(
                    order.line(),
                    null,
                    order.number(),
                    "difference",
                    text(settled.charges().total()),
                    text(settled.sum()),
                    text(settled.charges().rounding())));
        }
        return order.with(settled.charges());
    }

    /**
     * Completes the charges by the lines. Where both ways to read the tax fit, what the file says stays, else it counts
     * as added.
     */
    public static Settled settle(Charges stated, List<ImportedLine> lines) {
        BigDecimal goods = goods(stated, lines);
        BigDecimal total = stated.total();
        if (goods == null || total == null) {
            return new Settled(with(stated, goods, stated.taxIncluded(), null), true, null);
        }
        BigDecimal inside = goods.subtract(zeroIfNull(stated.discount()))
                .add(zeroIfNull(stated.shipping()))
                .add(zeroIfNull(stated.marketplaceTax()));
        BigDecimal added = inside.add(zeroIfNull(stated.tax()));
        BigDecimal tolerance = BigDecimal.ONE
                .movePointLeft(Currencies.decimals(stated.currency()))
                .multiply(BigDecimal.valueOf(Math.max(1, lines.size())));
        boolean isIncluded = isIncluded(stated, total.subtract(inside).abs(), total.subtract(added).abs(), tolerance);
        BigDecimal sum = isIncluded ? inside : added;
        BigDecimal rounding = total.subtract(sum);
        Boolean included = stated.tax() == null ? stated.taxIncluded() : Boolean.valueOf(isIncluded);
        return new Settled(with(stated, goods, included, rounding), rounding.abs().compareTo(tolerance) <= 0, sum);
    }

    /**
     * @param inside by how much the sum misses the total if the prices contain the tax; {@code added}: if it is added
     */
    private static boolean isIncluded(Charges stated, BigDecimal inside, BigDecimal added, BigDecimal tolerance) {
        int closer = inside.compareTo(added);
        boolean isInsideFine = inside.compareTo(tolerance) <= 0;
        boolean isAddedFine = added.compareTo(tolerance) <= 0;
        if (closer == 0 || isInsideFine == isAddedFine && stated.taxIncluded() != null) {
            return Boolean.TRUE.equals(stated.taxIncluded());
        }
        return closer < 0;
    }

    private static @Nullable BigDecimal goods(Charges stated, List<ImportedLine> lines) {
        boolean isKnown = !lines.isEmpty() && lines.stream().allMatch(l -> l.total() != null);
        return isKnown
                ? lines.stream()
                        .map(ImportedLine::total)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : stated.goods();
    }

    private static Charges with(
            Charges c, @Nullable BigDecimal goods, @Nullable Boolean taxIncluded, @Nullable BigDecimal rounding) {
        return new Charges(
                c.currency(), goods, c.discount(), c.shipping(), c.tax(), taxIncluded, c.marketplaceTax(), rounding,
                c.refunded(), c.total(), c.taxes());
    }

    /** Quantity × unit price, rounded half-up to the currency's smallest unit (R5); null if the price is not known. */
    public static @Nullable BigDecimal lineTotal(
            @Nullable BigDecimal unitPrice, Quantity quantity, @Nullable String currency) {
        return unitPrice == null
                ? null
                : unitPrice.multiply(quantity.value()).setScale(Currencies.decimals(currency), RoundingMode.HALF_UP);
    }

    /**
     * Whether only one of the two ways to read the tax, inside the prices or added to them, comes to the total: then the sum decides it
     * and not what the file calls it.
     */
    public static boolean isFoundBySum(Charges settled, List<ImportedLine> lines) {
        BigDecimal tax = settled.tax();
        if (tax == null || tax.signum() == 0 || settled.total() == null || settled.goods() == null) {
            return false;
        }
        Charges other = with(settled, settled.goods(), settled.taxIncluded() == null ? null : !settled.taxIncluded(), null);
        return Objects.equals(settle(other, lines).charges().taxIncluded(), settled.taxIncluded());
    }

    private static BigDecimal zeroIfNull(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
