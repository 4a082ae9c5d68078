package app.kontor.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalog.TaxClass;
import app.kontor.value.Money;
import app.kontor.value.Percent;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of money and tax with the figures of their examples: R1–R8, R18–R21, R39. */
class VatCalculationTest extends VatCase {
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
