package app.kontor.invoicing;

import app.kontor.sales.OrderTax;
import app.kontor.value.Money;
import app.kontor.value.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How an order is taxed as a whole.
 *
 * @param percents of each line; null where no VAT is shown
 * @param groups by falling rate; empty where no tax is shown
 */
record TaxPlan(List<@Nullable Percent> percents, List<TaxGroup> groups) {

    /** No tax is shown, whatever the reason. */
    static TaxPlan untaxed(OrderAmounts amounts) {
        return new TaxPlan(Collections.nCopies(amounts.lines().size(), null), List.of());
    }

    /**
     * Taxes that are not VAT, as the channel names them, each on everything; a tax without names is one without a
     * name.
     */
    static TaxPlan named(OrderAmounts amounts, List<OrderTax> taxes) {
        Money tax = amounts.tax();
        if (tax == null || tax.isZero()) {
            return untaxed(amounts);
        }
        Money sum = Money.sum(amounts.currency(), taxes.stream().map(OrderTax::amount).toList());
        List<OrderTax> stated = !taxes.isEmpty() && sum.equals(tax) ? taxes : List.of(new OrderTax("", null, tax));
        List<Integer> lines = IntStream.range(0, amounts.lines().size()).boxed().toList();
        Money base = goods(amounts, lines).plus(amounts.shippingCharged());
        return new TaxPlan(
                untaxed(amounts).percents(),
                stated.stream()
                        .filter(t -> !t.amount().isZero())
                        .map(t -> new TaxGroup(
                                t.percent(), t.name(), lines, amounts.shippingCharged(), base, t.amount(),
                                amounts.taxIncluded()))
                        .toList());
    }

    /** Every line and the shipping at one rate. */
    static TaxPlan uniform(OrderAmounts amounts, Percent percent) {
        return ofRates(amounts, Collections.nCopies(amounts.lines().size(), percent));
    }

    /** Lines at their rates; shipping follows the goods by value (R6). */
    static TaxPlan ofRates(OrderAmounts amounts, List<Percent> percents) {
        List<Percent> rates = falling(percents);
        List<BigDecimal> values = rates.stream()
                .map(r -> goods(amounts, positions(percents, r)).amount().max(BigDecimal.ZERO))
                .toList();
        List<Money> shares = amounts.shippingCharged().split(values);
        Map<Percent, Money> shipping = new HashMap<>();
        for (int i = 0; i < rates.size(); i++) {
            shipping.put(rates.get(i), shares.get(i));
        }
        return of(amounts, percents, shipping);
    }

    /** Lines at their rates, and all shipping at one. */
    static TaxPlan ofRates(OrderAmounts amounts, List<Percent> percents, Percent shippingRate) {
        return of(amounts, percents, Map.of(shippingRate, amounts.shippingCharged()));
    }

    private static TaxPlan of(OrderAmounts amounts, List<Percent> percents, Map<Percent, Money> shipping) {
        List<Percent> rates = new ArrayList<>(percents);
        shipping.forEach((rate, share) -> rates.addAll(share.isZero() ? List.of() : List.of(rate)));
        List<TaxGroup> groups = falling(rates).stream().map(rate -> {
            List<Integer> lines = positions(percents, rate);
            Money share = shipping.getOrDefault(rate, Money.zero(amounts.currency()));
            return TaxGroup.ofRate(rate, lines, share, goods(amounts, lines).plus(share), amounts.taxIncluded());
        }).toList();
        return new TaxPlan(List.copyOf(percents), groups);
    }

    /** With what the channel stated for each rate instead of what the rate gives. */
    TaxPlan stating(Map<Percent, Money> taxes) {
        return new TaxPlan(
                percents, groups.stream().map(g -> g.stating(taxes.getOrDefault(g.percent(), g.tax()))).toList());
    }

    /** With the channel's total: a cent of difference goes where most tax is. */
    TaxPlan stating(Money total) {
        TaxGroup most = Collections.max(groups, Comparator.comparing((TaxGroup g) -> g.tax().amount().abs()));
        Money difference = total.minus(tax());
        return new TaxPlan(
                percents, groups.stream().map(g -> g == most ? g.stating(g.tax().plus(difference)) : g).toList());
    }

    Money tax() {
        return Money.sum(groups.getFirst().tax().currency(), groups.stream().map(TaxGroup::tax).toList());
    }

    private static List<Percent> falling(List<Percent> percents) {
        SortedSet<Percent> distinct = new TreeSet<>(percents);
        return new ArrayList<>(distinct).reversed();
    }

    private static List<Integer> positions(List<Percent> percents, Percent rate) {
        return IntStream.range(0, percents.size()).filter(i -> percents.get(i).equals(rate)).boxed().toList();
    }

    private static Money goods(OrderAmounts amounts, List<Integer> lines) {
        return Money.sum(amounts.currency(), lines.stream().map(i -> amounts.lines().get(i).charged()).toList());
    }
}
