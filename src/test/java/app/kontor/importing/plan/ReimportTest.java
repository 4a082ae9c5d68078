package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.importing.Problem;
import app.kontor.sales.OrderLine;
import app.kontor.sales.OrderState;
import app.kontor.sales.Orders;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.ShipmentState;
import app.kontor.stock.AllocationWish;
import app.kontor.stock.Allocations;
import app.kontor.value.Address;
import app.kontor.value.OrderId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A later export of an order that is here: what the channel said last, what is here now, what comes. */
class ReimportTest {
    private static final ShopifyOrder ORDER =
            ShopifyOrder.of(1001).line(2, "A-1", "10.00").line(1, "B-1", "5.00").with("Notes", "Ring twice").with("Shipping", "4.90");

    @AutoClose
    private final Given shop = Given.shop().product("A-1").product("B-1").onHand("A-1", 10).onHand("B-1", 10);

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

    @Test
    void linesOfAnOrderThatHoldsStockAreAQuestion() {
        shop.imports(ShopifyOrder.file(ORDER));
        allocate();
        ShopifyOrder edited = ORDER.withoutLines().line(3, "A-1", "10.00").line(1, "B-1", "5.00");
        ImportPlan plan = shop.imports(ShopifyOrder.file(edited));
        assertThat(changes(plan)).contains("lines kept");
        assertThat(warnings(plan)).contains("linesChanged");
        assertThat(lines()).containsExactly("2 A-1", "1 B-1");
        assertThat(order().status().state()).isEqualTo(OrderState.HOLD);
        assertThat(order().status().holdReason()).isEqualTo("hold.linesChanged");
        assertThat(order().charges().total()).as("amounts stay with the lines that they are of").hasToString("29.90 EUR");
        assertThat(shop.available("A-1")).isEqualTo("8");
        assertSame(edited);
        deallocate();
        assertThat(changes(shop.imports(ShopifyOrder.file(edited)))).containsExactly("lines taken");
        assertThat(lines()).containsExactly("3 A-1", "1 B-1");
        assertThat(order().charges().total()).hasToString("39.90 EUR");
        assertThat(order().charges().rounding()).hasToString("0.00 EUR");
        assertThat(order().status().state()).isEqualTo(OrderState.OPEN);
        assertSame(edited);
    }

    @Test
    void anotherReportLeavesTheAmountsOfLinesThatWereKept() {
        shop.imports(ShopifyOrder.file(ORDER));
        allocate();
        ShopifyOrder edited = ORDER.withoutLines().line(3, "A-1", "10.00").line(1, "B-1", "5.00");
        shop.imports(ShopifyOrder.file(edited));
        shop.imports(ShopifyOrder.file(edited.with("Shipping", "9.90").with("Notes", "Hurry")));
        assertThat(order().charges().total()).hasToString("29.90 EUR");
        assertThat(order().charges().rounding()).hasToString("0.00 EUR");
        assertThat(order().delivery().note()).isEqualTo("Hurry");
    }

    @Test
    void whatLeftWithoutUsIsAQuestionAndNoMovement() {
        shop.imports(ShopifyOrder.file(ORDER));
        allocate();
        ImportPlan plan = shop.imports(ShopifyOrder.file(ORDER.fulfilled()));
        assertThat(warnings(plan)).containsExactly("fulfilledElsewhere");
        assertThat(order().status().state()).isEqualTo(OrderState.HOLD);
        assertThat(order().status().holdReason()).isEqualTo("hold.fulfilledElsewhere");
        assertThat(order().status().shipment()).isEqualTo(ShipmentState.NONE);
        assertThat(shop.available("A-1")).isEqualTo("8");
        assertThat(shop.stock.row(new app.kontor.value.Sku("A-1")).onHand()).hasToString("10");
        shop.orders.release(List.of(order().id()));
        assertSame(ORDER.fulfilled());
        assertThat(order().status().state()).as("asked once").isEqualTo(OrderState.OPEN);
    }

    @Test
    void partOfItLeftWithoutUsIsAQuestionToo() {
        shop.imports(ShopifyOrder.file(ORDER));
        ImportPlan plan = shop.imports(ShopifyOrder.file(ORDER.with("Fulfillment Status", "partial")));
        assertThat(warnings(plan)).containsExactly("fulfilledElsewhere");
        assertThat(order().status().holdReason()).isEqualTo("hold.fulfilledElsewhere");
    }

    @Test
    void thatTheChannelKnowsOfOurPartialShipmentIsNoQuestion() {
        shop.imports(ShopifyOrder.file(ORDER));
        shipFirstLine();
        assertThat(warnings(shop.imports(ShopifyOrder.file(ORDER.with("Fulfillment Status", "partial"))))).isEmpty();
        assertThat(order().status().state()).isEqualTo(OrderState.OPEN);
        assertThat(warnings(shop.imports(ShopifyOrder.file(ORDER.fulfilled())))).containsExactly("fulfilledElsewhere");
    }

    @Test
    void whatWasCancelledBeforeItLeftIsCancelledAndItsStockIsFree() {
        shop.imports(ShopifyOrder.file(ORDER));
        allocate();
        ImportPlan plan = shop.imports(ShopifyOrder.file(ORDER.cancelled()));
        assertThat(warnings(plan)).containsExactly("cancelledElsewhere");
        assertThat(order().status().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order().lines()).allMatch(l -> l.open().isZero());
        assertThat(shop.available("A-1")).isEqualTo("10");
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void whatWasCancelledAfterSomeOfItLeftIsAQuestion() {
        shop.imports(ShopifyOrder.file(ORDER));
        shipFirstLine();
        ImportPlan plan = shop.imports(ShopifyOrder.file(ORDER.cancelled()));
        assertThat(warnings(plan)).containsExactly("cancelledElsewhere");
        assertThat(order().status().state()).isEqualTo(OrderState.HOLD);
        assertThat(order().status().holdReason()).isEqualTo("hold.cancelledElsewhere");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"refunded, REFUNDED", "voided, PAID"})
    void moneyThatWentBackIsAQuestion(String word, PaymentState payment) {
        shop.imports(ShopifyOrder.file(ORDER));
        ImportPlan plan = shop.imports(ShopifyOrder.file(ORDER.with("Financial Status", word).with("Refunded Amount", "29.90")));
        assertThat(warnings(plan)).containsExactly("refundedElsewhere");
        assertThat(order().status().state()).isEqualTo(OrderState.HOLD);
        assertThat(order().status().holdReason()).isEqualTo("hold.refundedElsewhere");
        assertThat(order().status().payment()).isEqualTo(payment);
        assertThat(order().charges().refunded()).hasToString("29.90 EUR");
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
    void aCancelledOrderStaysCancelledWhateverTheChannelSaysOfItsLines() {
        shop.imports(ShopifyOrder.file(ORDER));
        shop.orders.cancel(List.of(order().id()));
        shop.imports(ShopifyOrder.file(ORDER.withoutLines().line(3, "A-1", "10.00").line(1, "B-1", "5.00")));
        assertThat(order().status().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order().lines()).allMatch(l -> l.open().isZero());
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
    void aLineThatTheChannelTookAwayIsAQuestion() {
        shop.imports(ShopifyOrder.file(ORDER));
        ImportPlan plan = shop.imports(ShopifyOrder.file(ORDER.withoutLines().line(2, "A-1", "10.00")));
        assertThat(warnings(plan)).containsExactly("totalChanged");
        assertThat(lines()).as("a line is never lost").containsExactly("2 A-1", "1 B-1");
        assertThat(order().status().holdReason()).isEqualTo("hold.totalChanged");
        assertThat(order().charges().total()).hasToString("24.90 EUR");
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

    private void assertSame(ShopifyOrder order) {
        int commands = shop.commands();
        assertThat(ImportTwiceTest.counts(shop.imports(ShopifyOrder.file(order)))).isEqualTo(new FilePlan.Counts(0, 0, 1, 0, 0));
        assertThat(shop.commands()).isEqualTo(commands);
    }

    private SalesOrder order() {
        return shop.numbered("#1001");
    }

    private List<String> lines() {
        return order().lines().stream().map(l -> l.quantity() + " " + l.sku()).toList();
    }

    /** As an editor would. */
    private void edit(String city) {
        shop.run(tx -> {
            SalesOrder o = Orders.get(tx, order().id());
            Address a = o.delivery().shipping();
            Address edited = new Address(a.name(), a.company(), a.street(), a.street2(), a.street3(), a.zip(), city, a.region(),
                    a.country(), a.phone());
            var d = o.delivery();
            Orders.save(tx, List.of(new SalesOrder(o.id(), o.number(), o.channel(), o.channelNumber(), o.customer(), o.placed(),
                    o.paidAt(), o.shipBy(), o.status(), o.charges(), o.taxSource(), o.paid(),
                    new SalesOrder.Delivery(d.billing(), edited, d.email(), d.vatId(), d.shippingMethod(), d.paymentMethod(), d.note(),
                            d.language()),
                    o.lines(), o.taxes())));
        });
    }

    private void allocate() {
        OrderId id = order().id();
        shop.run(tx -> {
            SalesOrder o = Orders.get(tx, id);
            Allocations.allocate(tx, o.lines().stream()
                    .map(l -> new AllocationWish(id, l.id(), l.variant(), l.openPieces(), l.factor()))
                    .toList());
            Orders.save(tx, List.of(o.with(app.kontor.sales.AllocationState.FULL)));
        });
    }

    private void shipFirstLine() {
        OrderLine first = order().lines().getFirst();
        shop.run(tx -> Orders.save(tx, List.of(Orders.get(tx, order().id()).ship(Map.of(first.id(), first.quantity())))));
    }

    private void deallocate() {
        shop.run(tx -> {
            Allocations.release(tx, List.of(order().id()));
            Orders.save(tx, List.of(Orders.get(tx, order().id()).with(app.kontor.sales.AllocationState.NONE)));
        });
    }

    private static List<String> changes(ImportPlan plan) {
        return plan.files().getFirst().orders().getFirst().changes().stream()
                .map(c -> c.field() + (c.taken() ? " taken" : " kept"))
                .toList();
    }

    private static List<String> warnings(ImportPlan plan) {
        return plan.files().getFirst().problems().stream()
                .filter(p -> p.severity() == Problem.Severity.WARNING)
                .map(Problem::code)
                .filter(c -> c.endsWith("Elsewhere") || c.endsWith("Changed"))
                .toList();
    }
}
