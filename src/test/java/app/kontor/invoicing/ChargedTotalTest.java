package app.kontor.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.catalog.TaxClass;
import app.kontor.catalog.TaxRate;
import app.kontor.catalog.TaxRates;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.ShopSettings;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Percent;
import app.kontor.value.Phrase;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a channel states about its tax: an invoice asks for what the customer was charged, not a cent more or less (R2, R21). */
class ChargedTotalTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");
    private static final VariantId MUG = new VariantId(1);
    private static final VariantId BOOK = new VariantId(2);
    private static final TaxRates RATES = TaxRates.of(List.of(
            rate("DE", TaxClass.STANDARD, "19"), rate("DE", TaxClass.REDUCED, "7"),
            rate("AT", TaxClass.STANDARD, "20"), rate("AT", TaxClass.REDUCED, "10")));

    private static TaxRate rate(String country, TaxClass taxClass, String percent) {
        return new TaxRate(country, taxClass, Percent.of(percent), LONG_AGO, null);
    }

    private static Terms terms(String regime) {
        ShopSettings settings = new ShopSettings(Map.of("company.name", "Keramik Berg", "company.country", "DE",
                "company.vatId", "DE123456789", "tax.regime", regime));
        return new Terms(settings, RATES, Map.of(MUG, TaxClass.STANDARD, BOOK, TaxClass.REDUCED), TODAY);
    }

    /** @return "net + tax = total, due: taxes by rate", or the reason that blocks it */
    private static String invoice(OrderFixture fixture, String regime) {
        SalesOrder order = fixture.order();
        try {
            InvoiceSnapshot paper = Draft.of(Invoiced.NOTHING.due(order, TODAY), Invoiced.NOTHING, terms(regime)).snapshot();
            String rates = String.join(" ", paper.groups().stream().map(g -> g.percent() + "%=" + g.tax()).toList());
            return (paper.net() + " + " + paper.tax() + " = " + paper.total() + ", due " + paper.due() + ": " + rates).strip();
        } catch (BusinessRuleException blocked) {
            return ((Phrase) blocked.arguments().get(1)).key().replace("invoice.reason.", "");
        }
    }

    private static Address address(String country, boolean company) {
        return new Address("Eva Huber", company ? "Huber GmbH" : null, "Ring 1", null, null, "1010", "Wien", null, country, null);
    }

    /** An order over 34.40, shipping included, of which nothing is paid. @param added what the file says about its prices */
    private static OrderFixture order(String country, boolean company, @Nullable String vatId, @Nullable String tax, @Nullable String reading) {
        OrderFixture order = new OrderFixture("EUR").variant(MUG).to(address(country, company)).line("1", "29.50")
                .shipping("4.90").total("34.40");
        if (tax != null) {
            order.tax(tax);
        }
        if (vatId != null) {
            order.vatId(vatId);
        }
        return "added".equals(reading) ? order.taxAdded() : "included".equals(reading) ? order.taxInside() : order;
    }

    @ParameterizedTest(name = "{0} company={1} vatId={2} tax={3} {4} {5}")
    @CsvSource(delimiter = '|', value = {
        // at home: the charge is what counts, the tax is found inside it, however the zero was read
        "DE | false |             | 0.00 | added    | standard       | 28.91 + 5.49 = 34.40, due 34.40: 19%=5.49",
        "DE | false |             | 0.00 | included | standard       | 28.91 + 5.49 = 34.40, due 34.40: 19%=5.49",
        "DE | false |             | 0.00 |          | standard       | 28.91 + 5.49 = 34.40, due 34.40: 19%=5.49",
        "DE | false |             |      | added    | standard       | 28.91 + 5.49 = 34.40, due 34.40: 19%=5.49",
        "DE | false |             |      |          | standard       | 28.91 + 5.49 = 34.40, due 34.40: 19%=5.49",
        "DE | true  | DE987654321 | 0.00 | added    | standard       | 28.91 + 5.49 = 34.40, due 34.40: 19%=5.49",
        "DE | false |             | 5.49 | included | standard       | 28.91 + 5.49 = 34.40, due 34.40: 19%=5.49",
        // to a person in another member state: that state's VAT, inside the charge
        "AT | false |             | 0.00 | added    | standard       | 28.67 + 5.73 = 34.40, due 34.40: 20%=5.73",
        "AT | false |             |      |          | standard       | 28.67 + 5.73 = 34.40, due 34.40: 20%=5.73",
        // to a business there: none with a VAT id, a question without
        "AT | true  | ATU12345678 | 0.00 | added    | standard       | 34.40 + 0.00 = 34.40, due 34.40: 0%=0.00",
        "AT | true  | ATU12345678 | 0.00 |          | standard       | 34.40 + 0.00 = 34.40, due 34.40: 0%=0.00",
        "AT | true  |             | 0.00 | added    | standard       | buyerVatIdMissing",
        "AT | true  | ATU12345678 |      |          | standard       | vatUnclear",
        // out of the union
        "CH | false |             | 0.00 | added    | standard       | 34.40 + 0.00 = 34.40, due 34.40: 0%=0.00",
        "CH | false |             |      |          | standard       | 34.40 + 0.00 = 34.40, due 34.40: 0%=0.00",
        // no VAT shown
        "DE | false |             | 0.00 | added    | small-business | 34.40 + 0.00 = 34.40, due 34.40:",
        "DE | false |             |      |          | small-business | 34.40 + 0.00 = 34.40, due 34.40:",
        "DE | false |             | 5.49 | included | small-business | smallBusinessTaxed",
        "DE | false |             | 0.00 | added    | none           | 34.40 + 0.00 = 34.40, due 34.40:",
    })
    void anInvoiceAsksForWhatWasCharged(
            String country, boolean company, @Nullable String vatId, @Nullable String tax, @Nullable String reading, String regime,
            String expected) {
        assertThat(invoice(order(country, company, vatId, tax, reading), regime)).isEqualTo(expected);
    }

    @Test
    void aZeroThatIsNamedAsARateStays() {
        assertThat(invoice(order("DE", false, null, "0.00", "added").named("MwSt 0 %", "0", "0.00"), "standard"))
                .isEqualTo("34.40 + 0.00 = 34.40, due 34.40: 0%=0.00");
    }

    @Test
    void aRateOfTheLinesIsFoundInsideTheChargeToo() {
        OrderFixture atHome = new OrderFixture("EUR").to(address("DE", false)).line("1", "11.90", null, "19").line("1", "10.70", null, "7")
                .tax("0.00").taxAdded().total("22.60");
        assertThat(invoice(atHome, "standard")).isEqualTo("20.00 + 2.60 = 22.60, due 22.60: 19%=1.90 7%=0.70");
        OrderFixture abroad = new OrderFixture("EUR").to(address("AT", true)).vatId("ATU12345678").line("1", "100.00", null, "19")
                .tax("0.00").taxAdded().total("100.00");
        assertThat(invoice(abroad, "standard")).as("no tax was charged, whatever the goods' usual rate is")
                .isEqualTo("100.00 + 0.00 = 100.00, due 100.00: 0%=0.00");
    }

    @Test
    void goodsOfSeveralRatesShareTheShipping() {
        OrderFixture mixed = new OrderFixture("EUR").variant(MUG).to(address("DE", false)).line("1", "40.00").variant(BOOK).line("1", "60.00")
                .shipping("5.00").tax("0.00").taxAdded().total("105.00");
        assertThat(invoice(mixed, "standard")).isEqualTo("94.17 + 10.83 = 105.00, due 105.00: 19%=6.71 7%=4.12");
    }

    @Test
    void whatTheMarketplaceCollectsIsNotAskedForAgain() {
        OrderFixture market = new OrderFixture("EUR").variant(MUG).to(address("DE", false)).line("1", "34.40").marketplaceTax("6.54")
                .tax("0.00").taxAdded().total("40.94");
        assertThat(invoice(market, "standard")).isEqualTo("28.91 + 5.49 = 34.40, due 34.40: 19%=5.49");
        assertThat(invoice(market.paid("40.94"), "standard")).isEqualTo("28.91 + 5.49 = 34.40, due 0.00: 19%=5.49");
    }

    @Test
    void aStorefrontsZeroCostsTheCustomerNothing() {
        try (Given given = Given.shop().product("MUG").channel("Shop", "shopify")) {
            given.imports(ShopifyOrder.file(
                    ShopifyOrder.of(1001).line(1, "MUG", "29.50").with("Shipping", "4.90"),
                    ShopifyOrder.of(1002).line(1, "MUG", "29.50").with("Shipping", "4.90").unpaid()));
            List<OrderId> both = List.of(given.orders.resolve("#1001"), given.orders.resolve("#1002"));
            assertThat(given.shop.invoicing().post(both).orThrow().invoices())
                    .extracting(i -> i.net().amount() + " + " + i.tax().amount() + " = " + i.total().amount() + ", due " + i.due().amount())
                    .containsExactly("28.91 + 5.49 = 34.40, due 0.00", "28.91 + 5.49 = 34.40, due 34.40");
        }
    }

    // ---- whatever comes

    @Test
    void whateverComesTheInvoicesOfAnOrderAddUpToItsCharge() {
        Random random = new Random(2026);
        int invoiced = 0;
        for (int round = 0; round < 2000; round++) {
            SalesOrder order = any(random).order();
            String regime = List.of("standard", "standard", "standard", "small-business", "none").get(random.nextInt(5));
            BigDecimal sum = sumOfInvoices(order, terms(regime), random);
            if (sum != null) {
                invoiced++;
                Money charged = order.charges().total();
                Money remitted = order.charges().marketplaceTax();
                BigDecimal expected = remitted == null ? charged.amount() : charged.minus(remitted).amount();
                assertThat(sum).as("round %s: %s %s", round, regime, order).isEqualByComparingTo(expected);
            }
        }
        assertThat(invoiced).as("most of them can be invoiced").isGreaterThan(1400);
    }

    /** Paid plus due on all papers; null if the order is refused. Some orders go out in two parcels. */
    private static @Nullable BigDecimal sumOfInvoices(SalesOrder order, Terms terms, Random random) {
        try {
            Posting all = Invoiced.NOTHING.due(order, TODAY);
            Posting first = random.nextInt(3) == 0 ? someOf(all, random) : all;
            InvoiceSnapshot one = Draft.of(first, Invoiced.NOTHING, terms).snapshot();
            BigDecimal sum = one.paid().add(one.due());
            Invoiced before = new Invoiced(first.quantities(), one.paid(), TODAY);
            Posting rest = before.due(order, TODAY);
            if (rest.isEmpty()) {
                return sum;
            }
            InvoiceSnapshot two = Draft.of(rest, before, terms).snapshot();
            return sum.add(two.paid()).add(two.due());
        } catch (BusinessRuleException refused) {
            assertThat(refused.key()).isEqualTo("invoice.blocked");
            return null;
        }
    }

    private static Posting someOf(Posting all, Random random) {
        Map<OrderLineId, Quantity> some = new HashMap<>(all.quantities());
        some.replaceAll((line, quantity) -> Quantity.of(random.nextInt(quantity.value().intValue() + 1)));
        Posting part = new Posting(all.order(), some, TODAY);
        return part.isEmpty() ? all : part;
    }

    private static OrderFixture any(Random random) {
        String country = List.of("DE", "DE", "DE", "AT", "CH").get(random.nextInt(5));
        boolean company = random.nextInt(4) == 0;
        OrderFixture order = new OrderFixture("EUR").to(address(country, company));
        if (company && random.nextBoolean()) {
            order.vatId("ATU12345678");
        }
        BigDecimal total = BigDecimal.ZERO;
        for (int line = 0; line <= random.nextInt(4); line++) {
            BigDecimal price = cents(random.nextInt(20_000));
            order.variant(random.nextInt(3) == 0 ? BOOK : MUG).line(Integer.toString(1 + random.nextInt(5)), price.toString());
            total = total.add(price);
        }
        if (random.nextInt(3) == 0) {
            BigDecimal discount = cents(random.nextInt(1 + total.unscaledValue().intValue() / 2));
            order.discount(discount.toString());
            total = total.subtract(discount);
        }
        if (random.nextBoolean()) {
            order.shipping("4.90");
            total = total.add(new BigDecimal("4.90"));
        }
        return charged(order, total, country, random);
    }

    /** Tax not stated, stated as nothing, inside the prices or on top of them; at times some that the marketplace keeps. */
    private static OrderFixture charged(OrderFixture order, BigDecimal parts, String country, Random random) {
        BigDecimal total = parts;
        switch (random.nextInt(6)) {
            case 0 -> order.tax("0.00").taxAdded();
            case 1 -> order.tax("0.00").taxInside();
            case 2 -> order.tax("0.00");
            case 3 -> order.tax(inside(total, country).toString()).taxInside();
            case 4 -> {
                BigDecimal tax = total.multiply(rate(country)).divide(new BigDecimal(100), 2, RoundingMode.HALF_UP);
                order.tax(tax.toString()).taxAdded();
                total = total.add(tax);
            }
            default -> { }
        }
        if (random.nextInt(6) == 0) {
            order.marketplaceTax("3.21");
            total = total.add(new BigDecimal("3.21"));
        }
        if (random.nextInt(3) > 0) {
            order.paid(random.nextBoolean() ? total.toString() : cents(random.nextInt(10_000)).toString());
        }
        return order.total(total.toString());
    }

    private static BigDecimal rate(String country) {
        return new BigDecimal(country.equals("AT") ? "20" : "19");
    }

    private static BigDecimal inside(BigDecimal gross, String country) {
        return gross.multiply(rate(country)).divide(rate(country).add(new BigDecimal(100)), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal cents(int count) {
        return BigDecimal.valueOf(count, 2);
    }
}
