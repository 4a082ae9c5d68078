package app.kontor.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.NewProduct;
import app.kontor.catalog.TaxRates;
import app.kontor.channel.Channels;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.document.Documents;
import app.kontor.sales.ImportedOrders;
import app.kontor.sales.InvoiceState;
import app.kontor.sales.OrderRef;
import app.kontor.sales.OrderState;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.NewShop;
import app.kontor.settings.Settings;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import app.kontor.value.InvoiceId;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Phrase;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posting against the real database: numbers, immutability, parts, refusals, and what is frozen on the paper. */
class InvoicingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @TempDir
    Path dir;

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private Database db;
    private Settings settings;
    private Invoicing invoicing;
    private ChannelId channel;
    private VariantId mug;

    @BeforeEach
    void create() {
        ShopFolder folder = new ShopFolder(dir.resolve("shop"));
        db = ShopDatabase.create(folder, new MovingClock(), "anna", "test");
        settings = new Settings(db, new Documents(folder));
        invoicing = new Invoicing(db, new InvoiceIndex(null));
        db.write(Intent.of("shop.create", "Keramik"), tx -> {
            Settings.prepare(tx, new NewShop("Keramik Berg", "DE", null, "DE123456789"));
            TaxRates.prepare(tx);
            channel = Channels.add(tx, "My shop", "shopify", ZoneId.of("Europe/Berlin")).id();
            mug = Catalog.add(tx, List.of(new NewProduct(null, null, "Mug", null, "standard", List.of(
                            new NewProduct.NewVariant(new Sku("MUG"), "", null, null, null, true))))).getFirst().id();
            return null;
        });
    }

    @AfterEach
    void close() {
        db.close();
    }

    private final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private OrderFixture eur(long id) {
        return new OrderFixture("EUR").id(id).channel(channel).variant(mug);
    }

    private OrderId place(OrderFixture... orders) {
        List<SalesOrder> all = java.util.stream.Stream.of(orders).map(OrderFixture::order).toList();
        db.write(Intent.of("test", ""), tx -> {
            Map<SalesOrder, List<OrderRef>> placed = new java.util.LinkedHashMap<>();
            all.forEach(o -> placed.put(o, List.of(new OrderRef("shopifyName", o.channelNumber()))));
            ImportedOrders.place(tx, placed);
            return null;
        });
        return all.getFirst().id();
    }

    private SalesOrder order(long id) {
        return db.read(tx -> Orders.get(tx, new OrderId(id)));
    }

    private void save(SalesOrder order) {
        db.write(Intent.of("test", ""), tx -> {
            Orders.save(tx, List.of(order));
            return null;
        });
    }

    private Invoice post(long id) {
        return invoicing.post(List.of(new OrderId(id))).orThrow().invoices().getFirst();
    }

    private InvoiceSnapshot snapshot(Invoice invoice) {
        return invoicing.snapshots(List.of(invoice.id())).get(invoice.id());
    }

    private static String reason(BusinessRuleException e) {
        return ((Phrase) e.arguments().get(1)).key();
    }

    private void refused(String reason, long id) {
        assertThatThrownBy(() -> post(id)).isInstanceOfSatisfying(BusinessRuleException.class, e -> {
            assertThat(e.key()).isEqualTo("invoice.blocked");
            assertThat(reason(e)).isEqualTo("invoice.reason." + reason);
        });
    }

    @Test
    void anOrderBecomesAnInvoiceWithEverythingOnIt() {
        place(eur(1).line("2", "59.50").line("1", "59.50").shipping("0.00").total("119.00").paid("119.00"));
        Invoice invoice = post(1);
        assertThat(invoice.number()).isEqualTo("2026-0001");
        assertThat(List.of(invoice.net(), invoice.tax(), invoice.total(), invoice.due()))
                .extracting(m -> m.amount().toString())
                .containsExactly("100.00", "19.00", "119.00", "0.00");
        InvoiceSnapshot s = snapshot(invoice);
        assertThat(s.seller().name()).isEqualTo("Keramik Berg");
        assertThat(s.seller().vatId()).isEqualTo("DE123456789");
        assertThat(s.buyer().displayName()).isEqualTo("Anna Berg");
        assertThat(List.of(s.orderNumber(), s.channelNumber(), s.language(), s.paper(), s.paymentMethod()))
                .containsExactly("K-1001", "#5001", "de", "A4", "PayPal");
        assertThat(List.of(s.issuedOn(), s.deliveredOn(), s.dueOn())).containsOnly(TODAY);
        assertThat(s.lines().getFirst()).isEqualTo(new InvoiceSnapshot.Line(
                1, "SKU-1", "Thing 1", new BigDecimal("2"), new BigDecimal("29.75"), new BigDecimal("59.50"), new BigDecimal("19")));
        assertThat(s.groups()).containsExactly(new InvoiceSnapshot.TaxGroup(
                new BigDecimal("19"), new BigDecimal("100.00"), new BigDecimal("19.00"), new BigDecimal("119.00"), null));
        assertThat(order(1).status().invoice()).isEqualTo(InvoiceState.INVOICED);
    }

    @Test
    void whatIsNotPaidIsDueInTwoWeeks() {
        place(eur(1).line("1", "119.00").total("119.00").paid("20.00"));
        Invoice invoice = post(1);
        assertThat(invoice.due().amount()).isEqualTo("99.00");
        assertThat(invoice.dueOn()).isEqualTo(TODAY.plusDays(14));
    }

    @Test
    void postingAgainGivesTheSameInvoice() {
        place(eur(1).line("1", "119.00").total("119.00"));
        PostResult first = invoicing.post(List.of(new OrderId(1)));
        PostResult again = invoicing.post(List.of(new OrderId(1), new OrderId(1)));
        assertThat(again.invoices()).isEqualTo(first.invoices()).hasSize(1);
        assertThat(List.of(first.posted(), again.posted())).containsExactly(1, 0);
    }

    @Test
    void numbersFollowTheOrderAskedForAndRefusedOrdersTakeNone() {
        place(eur(1).line("1", "10.00").total("10.00"), eur(2).line("1", null, null, null), eur(3).line("1", "30.00").total("30.00"));
        PostResult result = invoicing.post(List.of(new OrderId(3), new OrderId(2), new OrderId(1)));
        assertThat(result.invoices()).extracting(i -> i.number() + " " + i.orderNumber())
                .containsExactly("2026-0001 K-1003", "2026-0002 K-1001");
        assertThat(result.refused()).singleElement().satisfies(r -> {
            assertThat(r.number()).isEqualTo("K-1002");
            assertThat(reason(r.why())).isEqualTo("invoice.reason.unknownAmounts");
        });
        assertThat(order(2).status().invoice()).isEqualTo(InvoiceState.NONE);
    }

    @Test
    void theFirstInvoiceOfAYearIsNumberOneAndTheClockMayNotGoBack() {
        place(eur(1).line("1", "10.00").total("10.00"), eur(2).line("1", "10.00").total("10.00"), eur(3).line("1", "10.00").total("10.00"));
        now = Instant.parse("2026-12-31T22:30:00Z");
        assertThat(post(1).number()).as("23:30 in Berlin").isEqualTo("2026-0001");
        now = Instant.parse("2026-12-31T23:30:00Z");
        assertThat(post(2).number()).as("half past midnight in Berlin").isEqualTo("2027-0001");
        now = Instant.parse("2026-12-30T10:00:00Z");
        assertThatThrownBy(() -> post(3))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("invoice.backDated"));
        now = Instant.parse("2027-01-02T10:00:00Z");
        assertThat(post(3).number()).isEqualTo("2027-0002");
    }

    @Test
    void whatIsRenamedLaterStaysOnTheInvoiceAsItWas() {
        place(eur(1).line("1", "119.00").total("119.00"));
        Invoice invoice = post(1);
        InvoiceSnapshot before = snapshot(invoice);
        settings.set("company.name", "Other Ltd");
        assertThat(snapshot(invoice)).isEqualTo(before);
        assertThat(SnapshotJson.read(SnapshotJson.write(before))).isEqualTo(before);
        assertThat(SnapshotJson.write(before)).doesNotContain("null", "deliverable").startsWith("{\"number\":\"2026-0001\"");
    }

    @Test
    void aChangedByteIsFound() {
        place(eur(1).line("1", "10.00").total("10.00"), eur(2).line("1", "20.00").total("20.00"));
        invoicing.post(List.of(new OrderId(1), new OrderId(2)));
        assertThat(invoicing.check()).isEqualTo(new InvoiceCheck(2, List.of(), List.of()));
        tamper("update invoice set snapshot = replace(snapshot, 'Anna', 'Anne') where number = '2026-0001'");
        tamper("update number_series set next_number = 4 where last_date is not null");
        assertThat(invoicing.check()).isEqualTo(new InvoiceCheck(2, List.of("2026-0001"), List.of("2026-{n}")));
    }

    private void tamper(String sql) {
        assertThat(db.<Integer>write(Intent.of("test", ""), tx -> tx.sql().execute(sql))).isPositive();
    }

    @Test
    void sixOfTenAreInvoicedWhenTheyLeaveThenTheOtherFour() {
        place(eur(1).line("10", "119.00").shipping("5.95").total("124.95"));
        save(order(1).ship(Map.of(new OrderLineId(11), Quantity.of(6))));
        Invoice six = post(1);
        assertThat(six.total().amount()).isEqualTo("77.35");
        assertThat(snapshot(six).shipping()).isEqualTo("5.95");
        assertThat(order(1).status().invoice()).isEqualTo(InvoiceState.PARTIAL);
        assertThat(post(1)).as("nothing more has left").isEqualTo(six);
        save(order(1).ship(Map.of(new OrderLineId(11), Quantity.of(4))));
        Invoice four = post(1);
        assertThat(four.total().amount()).isEqualTo("47.60");
        assertThat(snapshot(four).shipping()).isEqualTo("0.00");
        assertThat(six.tax().plus(four.tax()).amount()).isEqualTo("19.95");
        assertThat(order(1).status().invoice()).isEqualTo(InvoiceState.INVOICED);
        assertThat(invoicing.ofOrder(new OrderId(1))).containsExactly(six, four);
    }

    @Test
    void fourCancelledAfterSixCostNoSecondFee() {
        place(eur(1).line("10", "119.00").shipping("5.95").total("124.95"));
        save(order(1).ship(Map.of(new OrderLineId(11), Quantity.of(6))));
        post(1);
        save(order(1).cancel());
        assertThat(invoicing.post(List.of(new OrderId(1))).posted()).isZero();
    }

    @Test
    void whatThePaymentsHaveCoveredIsNotCoveredTwice() {
        place(eur(1).line("2", "100.00").total("100.00").paid("70.00"));
        save(order(1).ship(Map.of(new OrderLineId(11), Quantity.of(1))));
        assertThat(post(1).due().amount()).isEqualTo("0.00");
        save(order(1).ship(Map.of(new OrderLineId(11), Quantity.of(1))));
        assertThat(post(1).paid().amount()).isEqualTo("20.00");
    }

    @Test
    void moreThanWasOrderedIsRefused() {
        place(eur(1).line("2", "100.00").total("100.00"));
        PostResult result = db.write(Intent.of("test", ""), tx -> Invoicing.post(tx, List.of(
                new Posting(Orders.get(tx, new OrderId(1)), Map.of(new OrderLineId(11), Quantity.of(3)), TODAY))));
        assertThat(result.refused()).extracting(r -> reason(r.why())).containsExactly("invoice.reason.tooMuch");
    }

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

    @Test
    void theListIsReadInWindows() {
        place(LongStream.rangeClosed(1, 7).mapToObj(i -> eur(i).line("1", i + ".00").total(i + ".00")).toArray(OrderFixture[]::new));
        invoicing.post(LongStream.rangeClosed(1, 7).mapToObj(OrderId::new).toList());
        Window<Invoice> first = invoicing.list(new WindowRequest("", "", "total", true, null, 3));
        assertThat(first.rows()).extracting(i -> i.total().amount().toString()).containsExactly("7.00", "6.00", "5.00");
        assertThat(first.count()).isEqualTo(7);
        Window<Invoice> second = invoicing.list(new WindowRequest("", "", "total", true, first.nextKey(), 10));
        assertThat(second.rows()).extracting(Invoice::number).containsExactly("2026-0004", "2026-0003", "2026-0002", "2026-0001");
        assertThat(second.nextKey()).isNull();
        assertThat(invoicing.list(new WindowRequest("berg #5003", "due", "", false, null, 10)).rows())
                .extracting(Invoice::orderNumber)
                .containsExactly("K-1003");
    }

    @Test
    void manyInvoicesAreOneTransaction() {
        place(LongStream.rangeClosed(1, 1200).mapToObj(i -> eur(i).line("1", "11.90").line("2", "20.00").total("31.90"))
                .toArray(OrderFixture[]::new));
        PostResult result = invoicing.post(LongStream.rangeClosed(1, 1200).mapToObj(OrderId::new).toList());
        assertThat(result.posted()).isEqualTo(1200);
        assertThat(result.invoices().getLast().number()).isEqualTo("2026-1200");
        assertThat(result.invoices()).extracting(Invoice::id).doesNotHaveDuplicates();
        assertThat(invoicing.check().isOk()).isTrue();
        List<InvoiceId> ids = result.invoices().stream().map(Invoice::id).toList().reversed();
        assertThat(invoicing.snapshots(ids).keySet()).containsExactlyElementsOf(ids);
    }
}
