package app.kontor.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount in one currency, its scale fixed by the currency: 12.30 EUR, 1200 JPY. Never rounds unless told so by
 * {@link #rounded}; refuses to mix currencies.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** @throws ArithmeticException if the amount has more decimals than the currency */
    public Money {
        amount = amount.setScale(scale(currency), RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount, String currencyCode) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The one place where an amount is rounded: half-up, away from zero (R5). */
    public static Money rounded(BigDecimal amount, Currency currency) {
        return new Money(amount.setScale(scale(currency), RoundingMode.HALF_UP), currency);
    }

    public static Money sum(Currency currency, Iterable<Money> parts) {
        Money sum = zero(currency);
        for (Money part : parts) {
            sum = sum.plus(part);
        }
        return sum;
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * Splits this amount in proportion to the weights by largest remainder: the parts add up exactly, ties go to the
     * earlier part (R7: 10.00 over three equal weights is 3.34, 3.33, 3.33). Weights that sum to zero count as equal.
     *
     * @throws IllegalArgumentException without weights or with a negative one
     */
    public List<Money> split(List<BigDecimal> weights) {
        if (weights.isEmpty() || weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("Weights must be present and not negative");
        }
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = sum.signum() == 0 ? Collections.nCopies(weights.size(), BigDecimal.ONE) : weights;
        BigDecimal whole = sum.signum() == 0 ? BigDecimal.valueOf(weights.size()) : sum;
        BigDecimal units = amount.movePointRight(amount.scale()).abs();
        List<BigDecimal[]> parts = shares.stream()
                .map(w -> units.multiply(w).divideAndRemainder(whole))
                .toList();
        return withRemainders(parts, units.toBigIntegerExact());
    }

    private List<Money> withRemainders(List<BigDecimal[]> parts, BigInteger units) {
        List<BigInteger> result = new ArrayList<>(parts.stream().map(p -> p[0].toBigInteger()).toList());
        int left = units.subtract(result.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> result.set(i, result.get(i).add(BigInteger.ONE)));
        return result.stream()
                .map(u -> amount.signum() < 0 ? u.negate() : u)
                .map(u -> new Money(new BigDecimal(u, amount.scale()), currency))
                .toList();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Can't combine " + currency + " with " + other.currency);
        }
        return other;
    }

    private static int scale(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
