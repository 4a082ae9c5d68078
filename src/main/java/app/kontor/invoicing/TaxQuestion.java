package app.kontor.invoicing;

import app.kontor.catalog.TaxClass;
import app.kontor.catalog.TaxRates;
import app.kontor.sales.OrderTax;
import app.kontor.value.Money;
import app.kontor.value.Percent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides an order's VAT.
 *
 * @param named taxes as the channel named them for the order
 * @param classes of the lines' goods; null where no product is matched
 * @param country whose rates goods have by law: the destination's or, below the threshold, the seller's
 * @param deliveredOn the tax point (R20)
 */
record TaxQuestion(
        String order,
        OrderAmounts amounts,
        List<OrderTax> named,
        List<@Nullable TaxClass> classes,
        Place place,
        TaxRates rates,
        LocalDate deliveredOn) {

    /** @param isCompany whether the buyer named a company */
    record Place(TaxCase taxCase, String home, String country, boolean isCompany) {}

    /** The rates that the channel can have meant, as far as it named any; otherwise those of both countries. */
    SortedSet<Percent> candidates() {
        SortedSet<Percent> stated = new TreeSet<>(statedPercents());
        if (stated.isEmpty()) {
            stated.addAll(rates.percentsOn(place.country(), deliveredOn));
            stated.addAll(rates.percentsOn(place.home(), deliveredOn));
        }
        return stated;
    }

    /** What the channel stated for each rate, if its named taxes all have one and add up to the order's tax. */
    Optional<Map<Percent, Money>> statedByPercent() {
        Map<Percent, Money> sums = new LinkedHashMap<>();
        Money sum = Money.zero(amounts.currency());
        for (OrderTax tax : named) {
            if (tax.percent() == null) {
                return Optional.empty();
            }
            sums.merge(tax.percent(), tax.amount(), Money::plus);
            sum = sum.plus(tax.amount());
        }
        return named.isEmpty() || !sum.equals(amounts.tax()) ? Optional.empty() : Optional.of(sums);
    }

    /** The rates that the law gives the lines, empty where a line's class is not known or has no rate. */
    Optional<List<Percent>> byClass(String inCountry) {
        List<Percent> percents = new ArrayList<>();
        for (TaxClass taxClass : classes) {
            Optional<Percent> rate =
                    taxClass == null ? Optional.empty() : rates.rateOn(inCountry, taxClass, deliveredOn);
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            percents.add(rate.get());
        }
        return Optional.of(percents);
    }

    private Collection<Percent> statedPercents() {
        List<Percent> stated = new ArrayList<>();
        for (OrderTax tax : named) {
            if (tax.percent() != null && !tax.amount().isZero()) {
                stated.add(tax.percent());
            }
        }
        return stated;
    }
}
