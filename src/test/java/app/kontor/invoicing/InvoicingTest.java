package app.kontor.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.db.Intent;
import app.kontor.sales.InvoiceState;
import app.kontor.sales.Orders;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.InvoiceId;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Posting against the real database: numbers, immutability, parts, refusals, and what is frozen on the paper. */
class InvoicingTest extends InvoicingCase {
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
