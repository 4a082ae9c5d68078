package app.kontor.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalog.TaxClass;
import app.kontor.catalog.TaxRate;
import app.kontor.catalog.TaxRates;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Percent;
import app.kontor.value.Phrase;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Orders in a table of rates that holds for all of a test. */
abstract class VatCase {
    static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    static final TaxRates RATES = TaxRates.of(List.of(
            rate("DE", TaxClass.STANDARD, "19", "2021-01-01", null), rate("DE", TaxClass.REDUCED, "7", "2021-01-01", null),
            rate("DE", TaxClass.STANDARD, "16", "2020-07-01", "2020-12-31"),
            rate("AT", TaxClass.STANDARD, "20", "2020-01-01", null), rate("AT", TaxClass.REDUCED, "10", "2020-01-01", null),
            rate("NL", TaxClass.STANDARD, "21", "2020-01-01", null), rate("GB", TaxClass.STANDARD, "20", "2020-01-01", null)));

    static TaxRate rate(String country, TaxClass taxClass, String percent, String from, String to) {
        return new TaxRate(
                country, taxClass, Percent.of(percent), LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    /** A question with a seller in the country, everything else from the order; goods are standard unless said otherwise. */
    static TaxQuestion question(SalesOrder order, String home, LocalDate day, TaxClass... classes) {
        OrderAmounts amounts = OrderAmounts.of(order);
        List<TaxClass> all = classes.length > 0 ? List.of(classes) : Collections.nCopies(order.lines().size(), TaxClass.STANDARD);
        Address to = order.delivery().shipping();
        TaxCase taxCase = TaxCase.of(home, to.country(), order.delivery().vatId());
        String country = taxCase == TaxCase.EU_CONSUMER ? to.country() : home;
        return new TaxQuestion(order.number(), amounts, order.taxes(), all,
                new TaxQuestion.Place(taxCase, home, country, to.company() != null), RATES, day);
    }

    static InvoiceFigures figures(OrderFixture order, String home, TaxClass... classes) {
        TaxQuestion question = question(order.order(), home, TODAY, classes);
        return InvoiceFigures.ofWhole(question.amounts(), RateFinder.find(question));
    }

    static String groups(InvoiceFigures figures) {
        return String.join(" | ", figures.groups().stream()
                .map(g -> g.percent() + "%: " + g.net().amount() + " + " + g.tax().amount())
                .toList());
    }

    static void blocked(OrderFixture order, String home, String reason, TaxClass... classes) {
        assertThatThrownBy(() -> figures(order, home, classes)).isInstanceOfSatisfying(BusinessRuleException.class, e -> {
            assertThat(e.key()).isEqualTo("invoice.blocked");
            assertThat(e.arguments().get(0)).isEqualTo("K-1001");
            assertThat(((Phrase) e.arguments().get(1)).key()).isEqualTo("invoice.reason." + reason);
        });
    }

    static OrderFixture eur() {
        return new OrderFixture("EUR");
    }
}
