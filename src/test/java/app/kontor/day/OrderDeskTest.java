package app.kontor.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.invoicing.Invoice;
import app.kontor.invoicing.TaxFigures;
import app.kontor.sales.AllocationState;
import app.kontor.sales.NewOrder;
import app.kontor.sales.OrderDraft;
import app.kontor.sales.OrderState;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order by phone from its entry to its invoice, and what may be edited until then. */
class OrderDeskTest {
    private final Given given = Given.shop();

    @BeforeEach
    void goods() {
        OwnOrder.product(given, "MUG", "11.90", "standard");
        OwnOrder.product(given, "TEA", "10.70", "reduced");
        given.onHand("MUG", 20).onHand("TEA", 20);
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void goesFromThePhoneToTheInvoice() {
        SalesOrder order = place(OwnOrder.to("DE").line("2", "MUG").line("1", "TEA").shipping("4.90"));
        assertThat(order.number()).isEqualTo("K-1001");
        assertThat(order.charges().total()).hasToString("39.40 EUR");
        assertThat(order.status().payment()).isEqualTo(PaymentState.OPEN);
        assertThat(given.shop.partners().find("lund", 5).customers()).hasSize(1);
        given.shop.fulfilment().allocate();
        assertThat(given.get(order.id()).status().allocation()).as("on account: stock before the money").isEqualTo(AllocationState.FULL);
        given.shop.fulfilment().ship(List.of(order.id()), ShipRequest.complete("DHL", "1"));
        Invoice invoice = invoice(order.id());
        assertThat(invoice.total()).hasToString("39.40 EUR");
        assertThat(invoice.due()).hasToString("39.40 EUR");
        assertThat(given.shop.selfCheck().run()).allMatch(SelfCheck.Check::ok);
    }

    /** R6: shipping follows the goods, 60 % at 7 % and 40 % at 19 %. */
    @Test
    void shippingIsTaxedLikeTheGoods() {
        SalesOrder order = place(OwnOrder.to("DE").line("1", "TEA", "60").line("1", "MUG", "40").shipping("5"));
        TaxFigures tax = given.shop.invoicing().figures(order.id());
        assertThat(tax.rates()).extracting(r -> r.percent() + " " + r.net().plus(r.tax()))
                .containsExactly("19 42.00 EUR", "7 63.00 EUR");
        assertThat(tax.net().plus(tax.tax())).hasToString("105.00 EUR");
    }

    /** R1: tax is found for the sum, not for each line: 3 × 10.01 at 20 % is 36.04, not 36.03. */
    @Test
    void netPricesGetTheirTaxOnTop() {
        OwnOrder wanted = OwnOrder.to("FR").line("1", "MUG", "10.01").line("1", "MUG", "10.01").line("1", "MUG", "10.01").net();
        assertThat(given.shop.orderDesk().quote(wanted.order()).order().charges().total()).hasToString("36.04 EUR");
        SalesOrder order = place(wanted.paid());
        assertThat(order.charges().total()).hasToString("36.04 EUR");
        assertThat(order.status().payment()).isEqualTo(PaymentState.PAID);
        assertThat(order.paid()).hasToString("36.04 EUR");
        assertThat(invoice(order.id()).tax()).hasToString("6.01 EUR");
        assertThat(invoice(order.id()).total()).hasToString("36.04 EUR");
    }

    /** R3: 10 × 23.90, 25 % off, at 20 %: charged 179.25, tax 29.88, net 149.37. */
    @Test
    void whatWasAgreedIsCharged() {
        SalesOrder order = place(OwnOrder.to("FR").line("10", "MUG", "23.90").discount("59.75"));
        assertThat(order.charges().total()).hasToString("179.25 EUR");
        Invoice invoice = invoice(order.id());
        assertThat(invoice.tax()).hasToString("29.88 EUR");
        assertThat(invoice.net()).hasToString("149.37 EUR");
    }

    /** R18 and R19. */
    @Test
    void businessesAbroadAndExportsPayNoTax() {
        SalesOrder business = place(OwnOrder.to("DK").vatId("DK12345674").line("1", "MUG", "100").net());
        assertThat(invoice(business.id()).tax().isZero()).isTrue();
        SalesOrder export = place(OwnOrder.to("CH").line("1", "MUG", "100").net());
        assertThat(invoice(export.id()).total()).hasToString("100.00 EUR");
    }

    @Test
    void isPlacedOnceMore() {
        SalesOrder old = place(OwnOrder.to("DE").line("2", "MUG", "9.00").line("1", "TEA").shipping("4.90").discount("1").paid());
        given.shop.orders().cancel(List.of(old.id()));
        NewOrder again = NewOrder.again(given.get(old.id()), Map.of(old.lines().get(0).variant(), new Sku("MUG")), Currency.getInstance("EUR"));
        assertThat(again.lines()).extracting(l -> l.quantity() + " " + l.sku() + " " + l.price().amount()).containsExactly("2 MUG 9.0000");
        assertThat(again.customer()).isEqualTo(old.customer());
        assertThat(again.terms().paid()).isFalse();
        assertThat(given.shop.orderDesk().place(again).charges().total()).hasToString("21.90 EUR");
        NewOrder abroad = NewOrder.again(given.get(old.id()), Map.of(old.lines().get(0).variant(), new Sku("MUG")), Currency.getInstance("DKK"));
        assertThat(abroad.lines().getFirst().price()).as("the product's own").isNull();
        assertThat(abroad.terms().shipping()).isNull();
    }

    @Test
    void isTakenBackAsOne() {
        SalesOrder order = place(OwnOrder.to("DE").line("1", "MUG").paid());
        given.shop.history().undo(given.last());
        assertThatThrownBy(() -> given.get(order.id())).isInstanceOf(BusinessRuleException.class);
        assertThat(given.shop.partners().find("lund", 5).customers()).isEmpty();
        assertThat(given.shop.channels().all()).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        refuses("order.withoutLines", OwnOrder.to("DE"));
        refuses("product.unknown", OwnOrder.to("DE").line("1", "NONE"));
        refuses("order.quantityMissing", OwnOrder.to("DE").line("0", "MUG"));
        refuses("order.discountTooMuch", OwnOrder.to("DE").line("1", "MUG").discount("20"));
        given.product("FREE");
        refuses("order.priceUnknown", OwnOrder.to("DE").line("1", "FREE"));
    }

    @Test
    void anOwnOrderIsPricedAnew() {
        SalesOrder order = place(OwnOrder.to("FR").line("1", "MUG", "10").line("1", "TEA", "10").net().paid());
        given.shop.fulfilment().allocate();
        OrderDraft draft = new OrderDraft(order.delivery(), null, List.of(
                new OrderDraft.Line(order.lines().getFirst().id(), null, Quantity.of(3), price("9.50"))));
        SalesOrder edited = given.shop.orderDesk().edit(order.id(), draft);
        assertThat(edited.charges().goods()).hasToString("38.50 EUR");
        assertThat(edited.charges().total()).as("20 % and 5.5 % on top").hasToString("44.75 EUR");
        assertThat(edited.status().payment()).isEqualTo(PaymentState.PARTIAL);
        assertThat(edited.status().allocation()).as("the changed line waits for stock again").isEqualTo(AllocationState.PARTIAL);
        given.shop.history().undo(given.last());
        assertThat(given.get(order.id()).charges().goods()).hasToString("20.00 EUR");
        assertThat(given.get(order.id()).status().allocation()).isEqualTo(AllocationState.FULL);
    }

    @Test
    void whatAShopChargedStays() {
        OrderId id = given.order("2 MUG", "1 TEA");
        SalesOrder order = given.get(id);
        OrderDraft less = new OrderDraft(order.delivery(), null, List.of(
                new OrderDraft.Line(order.lines().getFirst().id(), null, Quantity.ONE, null),
                new OrderDraft.Line(order.lines().getLast().id(), "MUG", Quantity.ONE, null),
                new OrderDraft.Line(null, "TEA", Quantity.ONE, null)));
        SalesOrder edited = given.shop.orderDesk().edit(id, less);
        assertThat(edited.lines()).hasSize(3);
        assertThat(edited.lines().getFirst().cancelled()).hasToString("1");
        assertThat(edited.lines().get(1).variant()).isEqualTo(edited.lines().getFirst().variant());
        assertThat(edited.charges()).isEqualTo(order.charges());
        assertThat(given.shop.selfCheck().run()).allMatch(SelfCheck.Check::ok);
        OrderDraft more = new OrderDraft(order.delivery(), null,
                List.of(new OrderDraft.Line(order.lines().getFirst().id(), null, Quantity.of(9), null)));
        refuses("order.quantityFixed", id, more);
        OrderDraft dearer = new OrderDraft(order.delivery(), null,
                List.of(new OrderDraft.Line(order.lines().getFirst().id(), null, Quantity.ONE, price("99"))));
        refuses("order.priceFixed", id, dearer);
    }

    @Test
    void whatIsPostedOrFinishedIsNotEdited() {
        SalesOrder posted = place(OwnOrder.to("DE").line("1", "MUG"));
        invoice(posted.id());
        refuses("order.posted", posted.id(), OrderDraft.of(posted));
        SalesOrder cancelled = place(OwnOrder.to("DE").line("1", "MUG"));
        given.orders.cancel(List.of(cancelled.id()));
        assertThat(given.get(cancelled.id()).status().state()).isEqualTo(OrderState.CANCELLED);
        refuses("order.finished", cancelled.id(), OrderDraft.of(cancelled));
    }

    private SalesOrder place(OwnOrder wanted) {
        return given.shop.orderDesk().place(wanted.order());
    }

    private Invoice invoice(OrderId id) {
        given.shop.invoicing().post(List.of(id)).orThrow();
        return given.shop.invoicing().ofOrder(id).getFirst();
    }

    private void refuses(String key, OwnOrder wanted) {
        assertThatThrownBy(() -> place(wanted)).extracting(e -> ((BusinessRuleException) e).key()).isEqualTo(key);
    }

    private void refuses(String key, OrderId id, OrderDraft draft) {
        assertThatThrownBy(() -> given.shop.orderDesk().edit(id, draft))
                .extracting(e -> ((BusinessRuleException) e).key()).isEqualTo(key);
    }

    private static UnitPrice price(String amount) {
        return new UnitPrice(new BigDecimal(amount), Currency.getInstance("EUR"));
    }
}
