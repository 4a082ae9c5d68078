package app.kontor.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalog.TaxClass;
import app.kontor.catalog.TaxRate;
import app.kontor.catalog.TaxRates;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Money;
import app.kontor.value.Percent;
import app.kontor.value.Phrase;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of money and tax with the figures of their examples: R1–R8, R18–R21, R39. */
class VatCalculationTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final TaxRates RATES = TaxRates.of(List.of(
            rate("DE", TaxClass.STANDARD, "19", "2021-01-01", null), rate("DE", TaxClass.REDUCED, "7", "2021-01-01", null),
            rate("DE", TaxClass.STANDARD, "16", "2020-07-01", "2020-12-31"),
            rate("AT", TaxClass.STANDARD, "20", "2020-01-01", null), rate("AT", TaxClass.REDUCED, "10", "2020-01-01", null),
            rate("NL", TaxClass.STANDARD, "21", "2020-01-01", null), rate("GB", TaxClass.STANDARD, "20", "2020-01-01", null)));

    private static TaxRate rate(String country, TaxClass taxClass, String percent, String from, String to) {
        return new TaxRate(
                country, taxClass, Percent.of(percent), LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    /** A question with a seller in the country, everything else from the order; goods are standard unless said otherwise. */
    private static TaxQuestion question(SalesOrder order, String home, LocalDate day, TaxClass... classes) {
        OrderAmounts amounts = OrderAmounts.of(order);
        List<TaxClass> all = classes.length > 0 ? List.of(classes) : Collections.nCopies(order.lines().size(), TaxClass.STANDARD);
        Address to = order.delivery().shipping();
        TaxCase taxCase = TaxCase.of(home, to.country(), order.delivery().vatId());
        String country = taxCase == TaxCase.EU_CONSUMER ? to.country() : home;
        return new TaxQuestion(order.number(), amounts, order.taxes(), all,
                new TaxQuestion.Place(taxCase, home, country, to.company() != null), RATES, day);
    }

    private static InvoiceFigures figures(OrderFixture order, String home, TaxClass... classes) {
        TaxQuestion question = question(order.order(), home, TODAY, classes);
        return InvoiceFigures.ofWhole(question.amounts(), RateFinder.find(question));
    }

    private static String groups(InvoiceFigures figures) {
        return String.join(" | ", figures.groups().stream()
                .map(g -> g.percent() + "%: " + g.net().amount() + " + " + g.tax().amount())
                .toList());
    }

    private static void blocked(OrderFixture order, String home, String reason, TaxClass... classes) {
        assertThatThrownBy(() -> figures(order, home, classes)).isInstanceOfSatisfying(BusinessRuleException.class, e -> {
            assertThat(e.key()).isEqualTo("invoice.blocked");
            assertThat(e.arguments().get(0)).isEqualTo("K-1001");
            assertThat(((Phrase) e.arguments().get(1)).key()).isEqualTo("invoice.reason." + reason);
        });
    }

    private static OrderFixture eur() {
        return new OrderFixture("EUR");
    }

    // ---- R1: VAT by rate group, not by line

    @Test
    void vatOfNetPricesIsFoundForTheSumOfARate() {
        InvoiceFigures three = figures(eur().to(OrderFixture.address("AT"))
                .line("1", "299.33").line("1", "179.33").line("1", "99.34").tax("115.60").total("693.60"), "AT");
        assertThat(groups(three)).isEqualTo("20%: 578.00 + 115.60");
        assertThat(three.total()).isEqualTo(Money.of("693.60", "EUR"));
        InvoiceFigures equal = figures(eur().to(OrderFixture.address("AT"))
                .line("1", "10.01").line("1", "10.01").line("1", "10.01").tax("6.01").total("36.04"), "AT");
        assertThat(groups(equal)).isEqualTo("20%: 30.03 + 6.01");
        assertThat(equal.total()).isEqualTo(Money.of("36.04", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"578.00, 20, 115.60", "30.03, 20, 6.01", "1.00, 0, 0.00"})
    void theRateOfANetSum(String net, String percent, String tax) {
        assertThat(TaxGroup.ofRate(Percent.of(percent), List.of(), Money.of("0", "EUR"), Money.of(net, "EUR"), false).tax())
                .isEqualTo(Money.of(tax, "EUR"));
    }

    // ---- R2, R3: what the customer was charged is sacred

    @Test
    void vatOfGrossPricesIsContainedInThem() {
        InvoiceFigures figures = figures(eur().to(OrderFixture.address("NL"))
                .line("1", "45.00").line("1", "49.00").shipping("6.00").total("100.00"), "NL");
        assertThat(groups(figures)).isEqualTo("21%: 82.64 + 17.36");
        assertThat(figures.total()).isEqualTo(Money.of("100.00", "EUR"));
        assertThat(figures.lines()).extracting(l -> l.net().amount().toString()).containsExactly("37.19", "40.49");
        assertThat(figures.shipping()).isEqualTo(Money.of("6.00", "EUR")); // its net is the remaining 4.96
    }

    @Test
    void someGrossTotalsHaveNoNetCent() {
        InvoiceFigures figures = figures(eur().to(OrderFixture.address("AT"))
                .line("10", "239.00").discount("59.75").total("179.25"), "AT");
        assertThat(groups(figures)).isEqualTo("20%: 149.37 + 29.88");
        assertThat(figures.total()).isEqualTo(Money.of("179.25", "EUR"));
        assertThat(figures.goods().minus(figures.discount())).isEqualTo(Money.of("179.25", "EUR"));
    }

    @Test
    void everyGrossCentUpToAHundredIsKept() {
        for (int cents = 1; cents <= 10_000; cents++) {
            Money gross = new Money(BigDecimal.valueOf(cents, 2), Money.of("0", "EUR").currency());
            for (String percent : List.of("25", "20", "19", "7")) {
                TaxGroup group = TaxGroup.ofRate(Percent.of(percent), List.of(), Money.of("0", "EUR"), gross, true);
                Money net = gross.minus(group.tax());
                Money off = Percent.of(percent).of(net).minus(group.tax());
                assertThat(off.amount().abs()).as("%s at %s", gross, percent).isLessThanOrEqualTo(new BigDecimal("0.01"));
            }
        }
    }

    @Test
    void theTaxThatTheChannelStatedIsKept() {
        InvoiceFigures perOrder = figures(eur().line("1", "10.00").line("1", "10.00").tax("3.20").total("20.00"), "DE");
        assertThat(groups(perOrder)).as("lines were rounded one by one: 1.60 + 1.60, not 3.19").isEqualTo("19%: 16.80 + 3.20");
        InvoiceFigures perRate = figures(eur().line("1", "10.70").line("1", "11.90").tax("2.59").total("22.60")
                .named("DE MwSt 7 %", "7", "0.70").named("DE MwSt 19 %", "19", "1.89"), "DE");
        assertThat(groups(perRate)).isEqualTo("19%: 10.01 + 1.89 | 7%: 10.00 + 0.70");
        InvoiceFigures perLine = figures(eur().line("1", "11.90", "1.91", "19").line("1", "10.70", "0.69", "7")
                .tax("2.60").total("22.60"), "DE");
        assertThat(groups(perLine)).isEqualTo("19%: 9.99 + 1.91 | 7%: 10.01 + 0.69");
    }

    // ---- R5, R6, R7, R8

    @ParameterizedTest
    @CsvSource({"1.005, 1.01", "-0.995, -1.00", "0.0049, 0.00", "2.675, 2.68"})
    void amountsAreRoundedHalfUpAwayFromZero(BigDecimal amount, String rounded) {
        assertThat(Money.rounded(amount, Money.of("0", "EUR").currency())).isEqualTo(Money.of(rounded, "EUR"));
    }

    @Test
    void shippingFollowsTheGoodsByValue() {
        TaxQuestion question = question(
                eur().line("1", "60.00").line("1", "40.00").shipping("5.00").total("105.00").order(), "DE", TODAY,
                TaxClass.REDUCED, TaxClass.STANDARD);
        TaxPlan plan = RateFinder.find(question);
        assertThat(plan.groups()).extracting(g -> g.percent() + " " + g.shipping().amount()).containsExactly("19 2.00", "7 3.00");
        assertThat(Percent.of("7").containedIn(Money.of("3.00", "EUR"))).isEqualTo(Money.of("0.20", "EUR"));
        assertThat(Percent.of("19").containedIn(Money.of("2.00", "EUR"))).isEqualTo(Money.of("0.32", "EUR"));
        assertThat(groups(InvoiceFigures.ofWhole(question.amounts(), plan))).isEqualTo("19%: 35.29 + 6.71 | 7%: 58.88 + 4.12");
    }

    @Test
    void aDiscountIsSpreadByLargestRemainder() {
        OrderAmounts equal = OrderAmounts.of(
                eur().line("1", "20.00").line("1", "20.00").line("1", "20.00").discount("10.00").total("50.00").order());
        assertThat(equal.lines()).extracting(l -> l.discount().amount().toString()).containsExactly("3.34", "3.33", "3.33");
        OrderAmounts own = OrderAmounts.of(
                eur().line("1", "20.00").lineDiscount("20.00").line("1", "20.00").discount("25.00").total("15.00").order());
        assertThat(own.lines()).extracting(l -> l.discount().amount().toString()).containsExactly("20.00", "5.00");
        OrderAmounts free = OrderAmounts.of(
                eur().line("1", "20.00").shipping("5.00").discount("25.00").total("0.00").order());
        assertThat(free.shippingCharged().isZero()).isTrue();
        assertThat(free.lines().getFirst().charged().isZero()).isTrue();
    }

    @Test
    void cashRoundingComesAfterVat() {
        InvoiceFigures figures = figures(new OrderFixture("CHF").to(OrderFixture.address("AT"))
                .line("1", "1.23").line("1", "0.43").rounding("-0.01").total("1.65"), "AT");
        assertThat(figures.total()).isEqualTo(Money.of("1.66", "CHF"));
        assertThat(figures.rounding()).isEqualTo(Money.of("-0.01", "CHF"));
        assertThat(figures.net().plus(figures.tax())).isEqualTo(Money.of("1.66", "CHF"));
    }

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

    // ---- R39: parts of an order

    @Test
    void sixOfTenThenFourAddUpToTheOrderAndShippingIsChargedOnce() {
        TaxQuestion question = question(
                eur().line("10", "99.99").discount("10.00").shipping("4.90").total("94.89").order(), "DE", TODAY);
        TaxPlan plan = RateFinder.find(question);
        InvoiceFigures whole = InvoiceFigures.ofWhole(question.amounts(), plan);
        InvoiceFigures six = InvoiceFigures.of(question.amounts(), plan, List.of(share(0, 6, 10)), true);
        InvoiceFigures four = InvoiceFigures.of(question.amounts(), plan, List.of(share(6, 10, 10)), false);
        assertThat(six.goods()).isEqualTo(Money.of("59.99", "EUR"));
        assertThat(six.shipping()).isEqualTo(Money.of("4.90", "EUR"));
        assertThat(four.shipping().isZero()).isTrue();
        assertThat(six.total().plus(four.total())).isEqualTo(whole.total()).isEqualTo(Money.of("94.89", "EUR"));
        assertThat(six.tax().plus(four.tax())).isEqualTo(whole.tax());
        assertThat(six.discount().plus(four.discount())).isEqualTo(whole.discount());
    }

    @Test
    void threePiecesOneByOneLeaveTheRestToTheLast() {
        List<Money> parts = IntStream.range(0, 3).mapToObj(i -> share(i, i + 1, 3).of(Money.of("10.00", "EUR"))).toList();
        assertThat(parts).extracting(m -> m.amount().toString()).containsExactly("3.33", "3.33", "3.34");
    }

    @Test
    void anyWayToCutAnOrderAddsUpToIt() {
        var random = new java.util.Random(39);
        for (int round = 0; round < 300; round++) {
            int pieces = 1 + random.nextInt(12);
            BigDecimal total = BigDecimal.valueOf(1 + random.nextInt(20_000), 2);
            BigDecimal discount = BigDecimal.valueOf(random.nextInt(total.unscaledValue().intValue() + 1), 2);
            OrderFixture order = eur().line(Integer.toString(pieces), total.toString()).line("2", "7.77")
                    .discount(discount.toString()).shipping("3.99")
                    .total(total.add(new BigDecimal("11.76")).subtract(discount).toString());
            TaxQuestion question = question(order.order(), "DE", TODAY, TaxClass.STANDARD, TaxClass.REDUCED);
            TaxPlan plan = RateFinder.find(question);
            List<InvoiceFigures> parts = new ArrayList<>();
            for (int done = 0; done < pieces;) {
                int next = done + 1 + random.nextInt(pieces - done);
                Share other = done == 0 ? share(0, 2, 2) : share(2, 2, 2);
                parts.add(InvoiceFigures.of(question.amounts(), plan, List.of(share(done, next, pieces), other), done == 0));
                done = next;
            }
            InvoiceFigures whole = InvoiceFigures.ofWhole(question.amounts(), plan);
            assertThat(Money.sum(whole.total().currency(), parts.stream().map(InvoiceFigures::total).toList())).isEqualTo(whole.total());
            assertThat(Money.sum(whole.total().currency(), parts.stream().map(InvoiceFigures::tax).toList())).isEqualTo(whole.tax());
            parts.forEach(p -> assertThat(Money.sum(p.net().currency(), p.groups().stream().map(InvoiceFigures.Group::net).toList()))
                    .isEqualTo(p.net()));
        }
    }

    private static Share share(int before, int after, int whole) {
        return new Share(Quantity.of(before), Quantity.of(after), Quantity.of(whole));
    }
}
