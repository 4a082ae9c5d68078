package app.kontor.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.sales.OrderState;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import app.kontor.value.OrderId;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law wants of an invoice: who must be named on it, which tax it shows, and why where it shows none. */
class InvoiceLawTest extends InvoicingCase {
    @ParameterizedTest
    @CsvSource({"HISTORY, history", "CANCELLED, cancelled", "HOLD, hold"})
    void ordersThatMayNotBeInvoicedAreRefused(OrderState state, String reason) {
        place(eur(1).line("1", "10.00").total("10.00").status(SalesOrder.Status.NEW.with(state, "address unclear")));
        refused(reason, 1);
    }

    @Test
    void theGateAsksForWhatTheLawWants() {
        Address nobody = new Address(null, null, "Ring 1", null, null, "1010", "Wien", null, "DE", null);
        Address nowhere = new Address("Anna Berg", null, null, null, null, null, null, null, "DE", null);
        place(eur(1).to(nobody).line("1", "250.01").total("250.01"), eur(2).to(nowhere).line("1", "250.01").total("250.01"),
                eur(3).to(nobody).line("1", "250.00").total("250.00"), eur(4).line("1", "300.00").total("300.00"));
        refused("buyerNameMissing", 1);
        refused("buyerAddressMissing", 2);
        assertThat(post(3).number()).as("up to 250 euros the buyer need not be named").isEqualTo("2026-0001");
        settings.set("company.vatId", "");
        refused("taxNumberMissing", 4);
        settings.set("company.taxNumber", "12/345/67890");
        assertThat(invoicing.post(List.of(new OrderId(4))).orThrow().advised())
                .containsExactly("company.street", "company.zip", "company.city");
        settings.set("company.name", "");
        place(eur(5).line("1", "10.00").total("10.00"));
        refused("sellerMissing", 5);
    }

    @Test
    void betweenBusinessesInTheUnionNoVatIsDueAndBothIdsAreNeeded() {
        Address wien = new Address("Eva Huber", "Huber GmbH", "Ring 1", null, null, "1010", "Wien", null, "AT", null);
        place(eur(1).to(wien).vatId("ATU12345678").line("1", "100.00").tax("0.00").total("100.00"));
        InvoiceSnapshot s = snapshot(post(1));
        assertThat(s.buyerVatId()).isEqualTo("ATU12345678");
        assertThat(s.tax()).isEqualTo("0.00");
        assertThat(s.notes()).containsExactly("Steuerfreie innergemeinschaftliche Lieferung (Art. 138 der Richtlinie 2006/112/EG).");
        settings.set("company.vatId", "");
        place(eur(2).to(wien).vatId("ATU12345678").line("1", "100.00").tax("0.00").total("100.00"));
        refused("sellerVatIdMissing", 2);
    }

    @Test
    void aSmallBusinessShowsNoVatAndSaysWhy() {
        settings.set("tax.regime", "small-business");
        settings.set("invoice.note", "Danke!");
        place(eur(1).line("1", "119.00").total("119.00"), eur(2).line("1", "119.00").tax("19.00").total("119.00"));
        InvoiceSnapshot s = snapshot(post(1));
        assertThat(s.groups()).isEmpty();
        assertThat(s.lines().getFirst().percent()).isNull();
        assertThat(s.net()).isEqualTo(s.total()).isEqualTo("119.00");
        assertThat(s.notes()).containsExactly("Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.", "Danke!");
        refused("smallBusinessTaxed", 2);
    }

    @Test
    void aShopWithoutVatShowsTaxesAsTheChannelNamesThem() {
        settings.set("tax.regime", "none");
        settings.set("company.country", "US");
        settings.set("paper.size", "Letter");
        place(new OrderFixture("USD").id(1).channel(channel).to(OrderFixture.address("US")).line("1", "64.00").shipping("0.00")
                .tax("5.50").named("AZ State Tax", null, "5.50").total("69.50"));
        InvoiceSnapshot s = snapshot(post(1));
        assertThat(List.of(s.language(), s.paper(), s.currency())).containsExactly("en", "Letter", "USD");
        assertThat(s.groups()).containsExactly(new InvoiceSnapshot.TaxGroup(
                null, new BigDecimal("64.00"), new BigDecimal("5.50"), new BigDecimal("69.50"), "AZ State Tax"));
        assertThat(s.total()).isEqualTo("69.50");
    }

    @Test
    void whereThereIsNoVatAMarketplaceMayHideItsBuyerAndLeaveTheTaxUnnamed() {
        settings.set("tax.regime", "none");
        settings.set("company.country", "US");
        Address hidden = new Address(null, null, null, null, null, "85001", "Phoenix", "AZ", "US", null);
        place(new OrderFixture("USD").id(1).channel(channel).to(hidden).line("1", "900.00").tax("77.40").total("977.40"));
        InvoiceSnapshot s = snapshot(post(1));
        assertThat(s.groups()).extracting(InvoiceSnapshot.TaxGroup::taxName).containsExactly("Tax");
        assertThat(s.buyer().displayName()).isEmpty();
    }

    @Test
    void aGermanShopKeepsTheSalesTaxOfAnOrderFromTheStates() {
        place(new OrderFixture("USD").id(1).channel(channel).variant(mug).to(OrderFixture.address("US")).line("1", "64.00")
                .tax("4.48").named("FL State Tax", "7", "4.48").total("68.48"));
        assertThat(snapshot(post(1)).groups().getFirst().taxName()).as("7 % is also a German rate").isEqualTo("FL State Tax");
    }
}
