package app.kontor.invoicing;

import app.kontor.value.Money;
import app.kontor.value.Percent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rates that explain the tax that a channel stated for an order, and keeps the stated amounts. Tried in
 * turn: what the lines say, what their classes have by law, one rate for everything, and at last every way to give the
 * lines the rates that the channel named. An explanation must fit to the cents that channels lose by rounding each
 * line.
 */
final class StatedTaxes {
    /** More ways to give rates to lines than this are not tried. */
    private static final BigInteger MOST_WAYS = BigInteger.valueOf(4096);

    private final TaxQuestion question;
    private final OrderAmounts amounts;
    private final Money stated;
    private final @Nullable Map<Percent, Money> byPercent;
    private final Money tolerance;

    StatedTaxes(TaxQuestion question, Money stated) {
        this.question = question;
        this.amounts = question.amounts();
        this.stated = stated;
        this.byPercent = question.statedByPercent().orElse(null);
        int scale = stated.amount().scale();
        this.tolerance = new Money(BigDecimal.valueOf(amounts.lines().size() + 1L, scale), stated.currency());
    }

    Optional<TaxPlan> explain() {
        return Stream.of(ofLines(), ofClasses(question.place().country()), ofClasses(question.place().home()))
                .flatMap(Optional::stream)
                .flatMap(percents -> fitting(percents).stream())
                .findFirst()
                .or(this::ofOneRate)
                .or(this::ofSearch);
    }

    private Optional<List<Percent>> ofClasses(String country) {
        return question.byClass(country);
    }

    /** What the lines state: their percent, or the one rate that gives their tax. */
    private Optional<List<Percent>> ofLines() {
        List<Percent> percents = new ArrayList<>();
        for (LineAmount line : amounts.lines()) {
            Optional<Percent> percent = percent(line);
            if (percent.isEmpty()) {
                return Optional.empty();
            }
            percents.add(percent.get());
        }
        return Optional.of(percents);
    }

    private Optional<Percent> percent(LineAmount line) {
        if (line.line().taxPercent() != null) {
            return Optional.of(line.line().taxPercent());
        }
        Money tax = line.line().tax();
        SortedSet<Percent> rates = new TreeSet<>(question.candidates());
        if (tax == null || rates.isEmpty()) {
            return Optional.empty();
        }
        if (line.charged().isZero()) { // a gift: every rate gives its tax
            return Optional.of(rates.last());
        }
        rates.add(Percent.ZERO);
        List<Percent> fitting = rates.stream().filter(r -> missesBy(r, line, tax).compareTo(cents(1)) <= 0).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private Money missesBy(Percent rate, LineAmount line, Money tax) {
        Money charged = line.charged();
        return abs((amounts.taxIncluded() ? rate.containedIn(charged) : rate.of(charged)).minus(tax));
    }

    /** One rate for everything; of several that fit the closest, if it is alone. */
    private Optional<TaxPlan> ofOneRate() {
        List<TaxPlan> fitting = question.candidates().stream()
                .map(rate -> TaxPlan.uniform(amounts, rate))
                .filter(this::fits)
                .sorted(Comparator.comparing(plan -> abs(plan.tax().minus(stated))))
                .toList();
        boolean isTie = fitting.size() > 1
                && abs(fitting.get(0).tax().minus(stated)).equals(abs(fitting.get(1).tax().minus(stated)));
        return fitting.isEmpty() || isTie ? Optional.empty() : Optional.of(keeping(fitting.getFirst()));
    }

    /** Every way to give the lines the named rates; the answer counts only if it is the only one. */
    private Optional<TaxPlan> ofSearch() {
        if (byPercent == null) {
            return Optional.empty();
        }
        List<Percent> rates = new ArrayList<>(byPercent.keySet());
        List<TaxPlan> found = search(rates);
        if (found.isEmpty() && !rates.contains(Percent.ZERO)) {
            rates.add(Percent.ZERO);
            found = search(rates);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : closestToClasses(found);
    }

    private List<TaxPlan> search(List<Percent> rates) {
        List<Integer> open = IntStream.range(0, amounts.lines().size())
                .filter(i -> !amounts.lines().get(i).charged().isZero())
                .boxed()
                .toList();
        BigInteger ways = BigInteger.valueOf(rates.size()).pow(open.size());
        return ways.compareTo(MOST_WAYS) > 0
                ? List.of()
                : IntStream.range(0, ways.intValueExact())
                        .mapToObj(way -> fitting(assignment(rates, open, way)))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /**
     * The way's number written in the base of the rates: each digit is the rate of a line. Free lines get the first
     * rate.
     */
    private List<Percent> assignment(List<Percent> rates, List<Integer> open, int way) {
        List<Percent> percents = new ArrayList<>(Collections.nCopies(amounts.lines().size(), rates.getFirst()));
        int rest = way;
        for (int position : open) {
            percents.set(position, rates.get(rest % rates.size()));
            rest /= rates.size();
        }
        return percents;
    }

    /** Among explanations that differ only in which line has which rate, the goods' classes may decide. */
    private Optional<TaxPlan> closestToClasses(List<TaxPlan> plans) {
        List<Percent> lawful = question.byClass(question.place().country()).orElse(List.of());
        List<TaxPlan> sorted = plans.stream()
                .sorted(Comparator.comparingLong((TaxPlan p) -> agreements(p, lawful)).reversed())
                .toList();
        boolean isAlone = sorted.size() > 1 && agreements(sorted.get(0), lawful) > agreements(sorted.get(1), lawful);
        return isAlone ? Optional.of(sorted.getFirst()) : Optional.empty();
    }

    private static long agreements(TaxPlan plan, List<Percent> lawful) {
        return IntStream.range(0, lawful.size())
                .filter(i -> lawful.get(i).equals(plan.percents().get(i)))
                .count();
    }

    /** These rates, with shipping that follows the goods (R6) or, as some channels have it, is all at one rate. */
    private Optional<TaxPlan> fitting(List<Percent> percents) {
        Stream<TaxPlan> plans = Stream.of(TaxPlan.ofRates(amounts, percents));
        if (!amounts.shippingCharged().isZero()) {
            SortedSet<Percent> rates = new TreeSet<>(percents);
            rates.addAll(question.candidates());
            Stream<Percent> shippingRates =
                    Stream.concat(new ArrayList<>(rates).reversed().stream(), Stream.of(Percent.ZERO));
            plans = Stream.concat(plans, shippingRates.map(rate -> TaxPlan.ofRates(amounts, percents, rate)));
        }
        return plans.filter(this::fits).findFirst().map(this::keeping);
    }

    private boolean fits(TaxPlan plan) {
        if (byPercent == null) {
            return abs(plan.tax().minus(stated)).compareTo(tolerance) <= 0;
        }
        Map<Percent, Money> rest = new HashMap<>(byPercent);
        for (TaxGroup group : plan.groups()) {
            Money named = rest.remove(group.percent());
            Money difference = named == null ? group.tax() : group.tax().minus(named);
            if (abs(difference).compareTo(tolerance) > 0) {
                return false;
            }
        }
        return rest.values().stream().allMatch(Money::isZero);
    }

    /** What the channel stated stays: for each rate, else for each line, else in all. */
    private TaxPlan keeping(TaxPlan plan) {
        if (byPercent != null) {
            return plan.stating(byPercent).stating(stated);
        }
        boolean statesLines = amounts.lines().stream().map(l -> l.line().tax()).allMatch(Objects::nonNull);
        return (statesLines ? plan.stating(ofLineTaxes(plan)) : plan).stating(stated);
    }

    /** The lines' taxes by rate; what is left is the shipping's and goes by what the rates give for it. */
    private Map<Percent, Money> ofLineTaxes(TaxPlan plan) {
        Map<Percent, Money> taxes = new HashMap<>();
        for (TaxGroup group : plan.groups()) {
            Money lines = Money.sum(
                    stated.currency(), group.lines().stream().map(i -> amounts.lines().get(i).line().tax()).toList());
            Money shipping = amounts.taxIncluded()
                    ? group.percent().containedIn(group.shipping())
                    : group.percent().of(group.shipping());
            taxes.put(group.percent(), lines.plus(shipping));
        }
        return taxes;
    }

    private Money cents(long count) {
        return new Money(BigDecimal.valueOf(count, stated.amount().scale()), stated.currency());
    }

    private static Money abs(Money amount) {
        return amount.isNegative() ? amount.negate() : amount;
    }
}
