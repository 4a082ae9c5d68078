package app.kontor.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.value.OrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a channel states about its tax: an invoice asks for what the customer was charged, not a cent more or less (R2, R21). */
class ChargedTotalTest extends ChargedCase {
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
}
