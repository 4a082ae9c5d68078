package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ShopifyOrder;
import app.kontor.sales.OrderState;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.ShipmentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A later export of an order that is here: what the channel said last, what is here now, what comes. */
class ReimportTest extends Reimported {
    @Test
    void whatTheChannelChangedIsTakenWhileNobodyEditedItHere() {
        shop.imports(ShopifyOrder.file(ORDER));
        ImportPlan plan = shop.imports(ShopifyOrder.file(ORDER.with("Shipping City", "Potsdam").with("Notes", "Ring once")));
        assertThat(changes(plan)).containsExactlyInAnyOrder("shippingAddress taken", "note taken");
        assertThat(order().delivery().shipping().city()).isEqualTo("Potsdam");
        assertThat(order().delivery().billing().city()).isEqualTo("Berlin");
        assertThat(order().delivery().note()).isEqualTo("Ring once");
        assertSame(ORDER.with("Shipping City", "Potsdam").with("Notes", "Ring once"));
    }

    @Test
    void whatTheOwnerEditedStays() {
        shop.imports(ShopifyOrder.file(ORDER));
        edit("Bremen");
        ImportPlan plan = shop.imports(ShopifyOrder.file(ORDER.with("Shipping City", "Potsdam").with("Email", "b@example.com")));
        assertThat(changes(plan)).containsExactlyInAnyOrder("shippingAddress kept", "email taken");
        assertThat(order().delivery().shipping().city()).isEqualTo("Bremen");
        assertThat(order().delivery().email()).isEqualTo("b@example.com");
        assertSame(ORDER.with("Shipping City", "Potsdam").with("Email", "b@example.com"));
    }

    @Test
    void whatOnlyTheOwnerChangedIsNoDifference() {
        shop.imports(ShopifyOrder.file(ORDER));
        edit("Bremen");
        assertSame(ORDER);
        assertThat(order().delivery().shipping().city()).isEqualTo("Bremen");
    }

    @ParameterizedTest(name = "a file without {0}")
    @CsvSource({"Total", "Shipping", "Taxes", "Notes", "Paid at", "Financial Status", "Fulfillment Status", "Billing Name",
            "Shipping Address1", "Id", "Lineitem price", "Cancelled at"})
    void aPoorerReportOverwritesNothing(String column) {
        shop.imports(ShopifyOrder.file(ORDER));
        SalesOrder before = order();
        ImportPlan plan = shop.imports(column.startsWith("Lineitem")
                ? ShopifyOrder.file(ORDER.withoutLines().line(2, "A-1", "").line(1, "B-1", "").with("Subtotal", "").with("Total", ""))
                : ShopifyOrder.file(ORDER.with("Total", "29.90").without(column)));
        assertThat(ImportTwiceTest.counts(plan)).isEqualTo(new FilePlan.Counts(0, 0, 1, 0, 0));
        assertThat(order()).isEqualTo(before);
    }

    @Test
    void aRicherReportFillsWhatWasUnknown() {
        shop.imports(ShopifyOrder.file(ORDER.without("Shipping", "Email").with("Total", "")));
        assertThat(order().charges().total()).isNull();
        shop.imports(ShopifyOrder.file(ORDER));
        assertThat(order().charges().total()).hasToString("29.90 EUR");
        assertThat(order().charges().shipping()).hasToString("4.90 EUR");
        assertThat(order().charges().rounding()).hasToString("0.00 EUR");
        assertThat(order().delivery().email()).isEqualTo("anna@example.com");
        assertThat(order().paid()).as("the channel says that it is paid").hasToString("29.90 EUR");
    }

    @Test
    void anOlderFileTakesNothingBack() {
        ShopifyOrder older = ORDER.unpaid().with("Shipping City", "Altona").with("Notes", "");
        shop.imports(ShopifyOrder.file(ORDER));
        assertSame(older);
        assertThat(order().status().payment()).isEqualTo(PaymentState.PAID);
        assertThat(order().delivery().shipping().city()).isEqualTo("Berlin");
    }

    @Test
    void theMoneyCameIn() {
        shop.imports(ShopifyOrder.file(ORDER.unpaid()));
        assertThat(order().status().payment()).isEqualTo(PaymentState.OPEN);
        shop.imports(ShopifyOrder.file(ORDER));
        assertThat(order().status().payment()).isEqualTo(PaymentState.PAID);
        assertThat(order().paid()).hasToString("29.90 EUR");
        assertThat(order().paidAt()).isEqualTo("2026-03-01T08:00:00Z");
    }

    @Test
    void linesOfAnOrderThatNobodyWorkedOnFollowTheChannel() {
        shop.imports(ShopifyOrder.file(ORDER));
        ShopifyOrder edited = ORDER.withoutLines().line(3, "A-1", "10.00").line(1, "B-1", "5.00").line(1, "C-1", "7.00");
        ImportPlan plan = shop.imports(ShopifyOrder.file(edited));
        assertThat(changes(plan)).contains("lines taken", "goods taken", "total taken");
        assertThat(lines()).containsExactly("3 A-1", "1 B-1", "1 C-1");
        assertThat(order().charges().goods()).hasToString("42.00 EUR");
        assertThat(order().charges().rounding()).hasToString("0.00 EUR");
        assertThat(order().paid()).as("still paid in full, says the channel").hasToString("46.90 EUR");
        assertThat(order().status().state()).isEqualTo(OrderState.OPEN);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"Fulfillment Status, fulfilled, SHIPPED", "Cancelled at, 2026-03-02 09:00:00 +0100, NONE",
            "Financial Status, refunded, NONE"})
    void whatCameInFinishedIsHistory(String column, String value, ShipmentState shipment) {
        ImportPlan plan = shop.imports(ShopifyOrder.file(ORDER.with(column, value)));
        assertThat(ImportTwiceTest.counts(plan)).isEqualTo(new FilePlan.Counts(1, 0, 0, 1, 0));
        assertThat(order().status().state()).isEqualTo(OrderState.HISTORY);
        assertThat(order().status().shipment()).isEqualTo(shipment);
        assertThat(order().lines()).allMatch(l -> l.open().isZero() == (shipment == ShipmentState.SHIPPED));
        assertThat(shop.available("A-1")).isEqualTo("10");
    }

    @Test
    void anOpenOrderThatIsHistoryLaterStaysOurs() {
        shop.imports(ShopifyOrder.file(ORDER.cancelled()));
        shop.imports(ShopifyOrder.file(ORDER.cancelled().with("Financial Status", "refunded").fulfilled()));
        assertThat(order().status().state()).isEqualTo(OrderState.HISTORY);
        assertThat(order().status().shipment()).isEqualTo(ShipmentState.SHIPPED);
        assertThat(order().status().payment()).isEqualTo(PaymentState.REFUNDED);
        assertThat(order().lines()).as("the axis and the lines say the same").allMatch(l -> l.open().isZero());
    }

    @Test
    void aMatchMadeHereSurvivesALaterFile() {
        ShopifyOrder odd = ShopifyOrder.of(1001).line(1, "ODD", "3.00");
        shop.imports(ShopifyOrder.file(odd));
        shop.shop.matching().match("ODD", "A-1", app.kontor.value.Quantity.of(2));
        shop.imports(ShopifyOrder.file(odd.withoutLines().line(4, "ODD", "3.00")));
        assertThat(order().lines().getFirst().openPieces()).hasToString("8");
    }

    @Test
    void aColumnThatTheOrderHasNoPlaceForIsNoChange() {
        shop.imports(ShopifyOrder.file(ORDER.with("Tags", "vip")));
        assertSame(ORDER.with("Tags", "vip, gift"));
    }

    @Test
    void anOrderThatIsKnownButCameFromNoFileStaysAsItIs() {
        SalesOrder placed = shop.get(shop.order("2 A-1", "1 B-1"));
        assertThat(placed.channelNumber()).isEqualTo("#1001");
        assertSame(ORDER);
        assertThat(order()).isEqualTo(placed);
    }

    @Test
    void whatWasPaidHereStaysPaid() {
        shop.imports(ShopifyOrder.file(ORDER.unpaid()));
        shop.orders.pay(order().id(), null);
        shop.imports(ShopifyOrder.file(ORDER.with("Financial Status", "partially_paid")));
        assertThat(order().status().payment()).isEqualTo(PaymentState.PAID);
        assertThat(order().paid()).hasToString("29.90 EUR");
    }

    @Test
    void aCurrencyThatBecomesKnownLaterIsTheOrders() {
        shop.imports(ShopifyOrder.file(ORDER.without("Currency", "Taxes").with("Total", "").unpaid()));
        assertThat(order().charges().currency()).hasToString("EUR");
        shop.imports(ShopifyOrder.file(ORDER.with("Currency", "USD")));
        assertThat(order().charges().total()).hasToString("29.90 USD");
        assertThat(order().lines()).allSatisfy(l -> assertThat(l.total().currency()).hasToString("USD"));
        assertThat(order().paid()).hasToString("29.90 USD");
    }
}
