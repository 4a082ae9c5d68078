package app.kontor.importing.woocommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds amounts together: the rounded ones add up to the rounded sum, ties go to the earlier (R7). */
final class Cents {
    private Cents() {}

    static List<BigDecimal> rounded(List<BigDecimal> exact, int decimals) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(decimals, RoundingMode.HALF_UP);
        List<BigDecimal> floors = new ArrayList<>(exact.stream().map(e -> e.setScale(decimals, RoundingMode.FLOOR)).toList());
        BigDecimal left = sum.subtract(floors.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        Comparator<Integer> byRemainder = Comparator.comparing(i -> exact.get(i).subtract(floors.get(i)));
        List<Integer> order = IntStream.range(0, exact.size()).boxed().sorted(byRemainder.reversed()).toList();
        order.stream()
                .limit(left.movePointRight(decimals).intValueExact())
                .forEach(i -> floors.set(i, floors.get(i).add(unit)));
        return List.copyOf(floors);
    }

    /** The amount spread over the weights in proportion, cent by cent; evenly if they sum to zero. */
    static List<BigDecimal> spread(BigDecimal amount, List<BigDecimal> weights, int decimals) {
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isEven = whole.signum() == 0;
        BigDecimal divisor = isEven ? BigDecimal.valueOf(weights.size()) : whole;
        List<BigDecimal> exact = weights.stream()
                .map(w -> amount.multiply(isEven ? BigDecimal.ONE : w).divide(divisor, 12, RoundingMode.HALF_UP))
                .toList();
        return rounded(exact, decimals);
    }
}
