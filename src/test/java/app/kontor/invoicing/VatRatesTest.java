package app.kontor.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalog.TaxClass;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import app.kontor.value.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the rate of a tax comes from, and what is refused rather than guessed. */
class VatRatesTest extends VatCase {
    // ---- where the rate comes from

    @Test
    void theDayOfDeliveryDecidesTheRate() {
        SalesOrder order = eur().line("1", "119.00").total("119.00").order();
        TaxQuestion late = question(order, "DE", LocalDate.parse("2021-01-04"));
        assertThat(groups(InvoiceFigures.ofWhole(late.amounts(), RateFinder.find(late)))).isEqualTo("19%: 100.00 + 19.00");
        TaxQuestion early = question(order, "DE", LocalDate.parse("2020-12-28"));
        assertThat(groups(InvoiceFigures.ofWhole(early.amounts(), RateFinder.find(early)))).isEqualTo("16%: 102.59 + 16.41");
    }

    @Test
    void severalNamedRatesAreGivenToTheLinesThatExplainThem() {
        OrderFixture mixed = eur().line("2", "21.40").line("1", "23.80").line("1", "4.28").tax("5.48").total("49.48")
                .named("MwSt 7 %", "7", "1.68").named("MwSt 19 %", "19", "3.80");
        InvoiceFigures found = figures(mixed, "DE");
        assertThat(found.lines()).extracting(l -> l.percent().toString()).containsExactly("7", "19", "7");
        assertThat(groups(found)).isEqualTo("19%: 20.00 + 3.80 | 7%: 24.00 + 1.68");
    }

    @Test
    void shippingMayBeTaxedAtOneRateIfThatExplainsTheTax() {
        InvoiceFigures found = figures(eur().line("1", "53.50").line("1", "59.50").shipping("5.95").tax("13.95").total("118.95")
                .named("7 %", "7", "3.50").named("19 %", "19", "10.45"), "DE");
        assertThat(groups(found)).isEqualTo("19%: 55.00 + 10.45 | 7%: 50.00 + 3.50");
    }

    @Test
    void linesThatExplainTheTaxInTwoWaysAreDecidedByTheirGoodsOrNotAtAll() {
        OrderFixture twins = eur().line("1", "10.00").line("1", "10.00").tax("2.25").total("20.00")
                .named("7 %", "7", "0.65").named("19 %", "19", "1.60");
        assertThat(figures(twins, "DE", TaxClass.REDUCED, TaxClass.STANDARD).lines())
                .extracting(l -> l.percent().toString())
                .containsExactly("7", "19");
        blocked(twins, "DE", "taxUnclear");
    }

    @Test
    void aTaxThatNoRateExplainsIsNotGuessed() {
        blocked(eur().line("1", "100.00").tax("13.00").total("100.00"), "DE", "taxUnclear");
    }

    @ParameterizedTest
    @CsvSource({"AT, , 20%: 100.00 + 20.00", "DE, , 19%: 100.84 + 19.16", "CH, , 0%: 120.00 + 0.00"})
    void withoutStatedTaxTheLawOfTheDestinationCounts(String country, String vatId, String expected) {
        assertThat(groups(figures(eur().to(OrderFixture.address(country)).line("1", "120.00").total("120.00"), "DE")))
                .isEqualTo(expected);
    }

    @Test
    void aDeliveryToABusinessAbroadNeedsItsVatId() {
        OrderFixture order = eur().to(new Address("Eva", "Keramik GmbH", "Ring 1", null, null, "1010", "Wien", null, "AT", null))
                .line("1", "100.00").tax("0.00").total("100.00");
        blocked(order, "DE", "buyerVatIdMissing");
        assertThat(groups(figures(order.vatId("ATU12345678"), "DE"))).isEqualTo("0%: 100.00 + 0.00");
    }

    @Test
    void zeroRatedGoodsAreAGroupOfTheirOwn() {
        assertThat(groups(figures(eur().line("1", "11.90").line("1", "5.00").total("16.90"), "DE", TaxClass.STANDARD, TaxClass.ZERO)))
                .isEqualTo("19%: 10.00 + 1.90 | 0%: 5.00 + 0.00");
    }

    @Test
    void taxesOfOtherKindsStayAsTheChannelNamesThem() {
        SalesOrder order = new OrderFixture("USD").line("1", "28.00").line("1", "36.00").tax("5.50").total("69.50")
                .named("AZ State Tax", null, "3.58").named("Maricopa County Tax", "3", "1.92").order();
        OrderAmounts amounts = OrderAmounts.of(order);
        InvoiceFigures figures = InvoiceFigures.ofWhole(amounts, TaxPlan.named(amounts, order.taxes()));
        assertThat(figures.net()).isEqualTo(Money.of("64.00", "USD"));
        assertThat(figures.total()).isEqualTo(Money.of("69.50", "USD"));
        assertThat(figures.groups()).extracting(g -> g.name() + " " + g.tax().amount())
                .containsExactly("AZ State Tax 3.58", "Maricopa County Tax 1.92");
        assertThat(figures.lines()).allMatch(l -> l.percent() == null);
    }

    // ---- what is refused

    @Test
    void whatIsUnknownOrDoesNotAddUpIsRefused() {
        blocked(eur().line("1", "10.00"), "DE", "unknownAmounts");
        blocked(eur().line("1", null, null, null).total("10.00"), "DE", "unknownAmounts");
        blocked(eur().total("10.00"), "DE", "noLines");
        blocked(eur().line("1", "10.00").total("12.00"), "DE", "doesNotAddUp");
        blocked(eur().line("1", "10.00").rounding("2.00").total("12.00"), "DE", "doesNotAddUp");
        blocked(eur().line("1", "10.00").refunded("3.00").total("10.00"), "DE", "refunded");
        blocked(eur().to(OrderFixture.address(null)).line("1", "10.00").total("10.00"), "DE", "countryUnknown");
        blocked(eur().line("1", "10.00").total("10.00"), "DE", "rateUnknown", TaxClass.SUPER_REDUCED);
    }

    @Test
    void theMarketplacesTaxIsNotInTheInvoice() {
        InvoiceFigures figures = figures(new OrderFixture("GBP").to(OrderFixture.address("GB"))
                .line("1", "12.00").shipping("0.00").marketplaceTax("2.40").total("14.40"), "GB");
        assertThat(figures.total()).isEqualTo(Money.of("12.00", "GBP"));
    }
}
