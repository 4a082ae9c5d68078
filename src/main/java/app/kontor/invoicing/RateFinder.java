package app.kontor.invoicing;

import app.kontor.catalog.TaxClass;
import app.kontor.sales.OrderLine;
import app.kontor.value.Money;
import app.kontor.value.Percent;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds how an order is taxed: as the channel stated it where it did, by the goods' classes and the law of the country
 * where it did not. What can't be resolved is refused with its reason, never guessed.
 */
final class RateFinder {
    private final TaxQuestion question;
    private final OrderAmounts amounts;

    private RateFinder(TaxQuestion question) {
        this.question = question;
        this.amounts = question.amounts();
    }

    /** @throws app.kontor.value.BusinessRuleException invoice.blocked */
    static TaxPlan find(TaxQuestion question) {
        RateFinder finder = new RateFinder(question);
        Money stated = question.amounts().tax();
        return stated == null || stated.isZero() ? finder.byLaw() : finder.asStated(stated);
    }

    private TaxPlan asStated(Money stated) {
        if (isForeignTax()) {
            return TaxPlan.named(amounts, question.named());
        }
        return new StatedTaxes(question, stated).explain()
                .orElseThrow(() -> Reason.TAX_UNCLEAR.of(question.order(), stated));
    }

    /** A tax of a country whose rates Kontor does not know, such as US sales tax: it stays as the channel names it. */
    private boolean isForeignTax() {
        return question.place().taxCase() == TaxCase.EXPORT
                && question.rates().percentsOn(question.place().country(), question.deliveredOn()).isEmpty();
    }

    /** The channel stated no tax: either none is due, or it is in the prices and the law says how much. */
    private TaxPlan byLaw() {
        if (isNamedZero()) {
            return TaxPlan.uniform(amounts, Percent.ZERO);
        }
        if (!isUntaxedAbroad() && amounts.lines().stream().allMatch(l -> l.line().taxPercent() != null)) {
            return TaxPlan.ofRates(amounts, amounts.lines().stream().map(l -> l.line().taxPercent()).toList());
        }
        return switch (question.place().taxCase()) {
            case EXPORT -> TaxPlan.uniform(amounts, Percent.ZERO);
            case EU_BUSINESS -> betweenBusinesses();
            case EU_CONSUMER -> toConsumer();
            case DOMESTIC -> byClass();
            case UNKNOWN -> throw Reason.COUNTRY_UNKNOWN.of(question.order());
        };
    }

    /** The goods' usual rate may be in the file all the same. */
    private boolean isUntaxedAbroad() {
        TaxCase taxCase = question.place().taxCase();
        return amounts.tax() != null && (taxCase == TaxCase.EU_BUSINESS || taxCase == TaxCase.EXPORT);
    }

    private boolean isNamedZero() {
        return !question.named().isEmpty()
                && question.named().stream().allMatch(t -> t.percent() != null && t.percent().isZero());
    }

    private TaxPlan betweenBusinesses() {
        if (amounts.tax() == null) {
            throw Reason.VAT_UNCLEAR.of(question.order());
        }
        return TaxPlan.uniform(amounts, Percent.ZERO);
    }

    private TaxPlan toConsumer() {
        if (amounts.tax() != null && question.place().isCompany()) {
            throw Reason.BUYER_VAT_ID_MISSING.of(question.order());
        }
        return byClass();
    }

    private TaxPlan byClass() {
        List<Percent> percents = IntStream.range(0, amounts.lines().size()).mapToObj(this::rate).toList();
        return TaxPlan.ofRates(amounts, percents);
    }

    private Percent rate(int position) {
        OrderLine line = amounts.lines().get(position).line();
        TaxClass taxClass = question.classes().get(position);
        if (taxClass == null) {
            throw Reason.CLASS_UNKNOWN.of(question.order(), line.name());
        }
        String country = question.place().country();
        return question.rates().rateOn(country, taxClass, question.deliveredOn())
                .orElseThrow(() -> Reason.RATE_UNKNOWN.of(
                        question.order(), country, taxClass.code(), question.deliveredOn(), line.name()));
    }
}
