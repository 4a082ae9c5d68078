package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ShopifyOrder;
import app.kontor.sales.OrderState;
import app.kontor.sales.PaymentState;
import app.kontor.sales.ShipmentState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the channel did without us to an order that is here: asked about, never followed silently. */
class ChannelNewsTest extends Reimported {
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

    @Test
    void aCancelledOrderStaysCancelledWhateverTheChannelSaysOfItsLines() {
        shop.imports(ShopifyOrder.file(ORDER));
        shop.orders.cancel(List.of(order().id()));
        shop.imports(ShopifyOrder.file(ORDER.withoutLines().line(3, "A-1", "10.00").line(1, "B-1", "5.00")));
        assertThat(order().status().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order().lines()).allMatch(l -> l.open().isZero());
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
}
