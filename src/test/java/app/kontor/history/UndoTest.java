package app.kontor.history;

import static app.kontor.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.partner.SupplierDraft;
import app.kontor.sales.AllocationState;
import app.kontor.sales.OrderState;
import app.kontor.sales.PaymentState;
import app.kontor.sales.ShipmentState;
import app.kontor.value.CommandId;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.WindowRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking commands back, and taking that back. */
class UndoTest {
    private static final ShipRequest ALL = ShipRequest.complete("DHL", "1");

    /** What is done to an order; before it, it is open, paid and has nothing. */
    private static final Map<String, BiConsumer<Given, OrderId>> VERBS = Map.of(
            "hold", (s, o) -> s.orders.hold(List.of(o), "why"),
            "cancel", (s, o) -> s.orders.cancel(List.of(o)),
            "pay", (s, o) -> s.orders.pay(o, app.kontor.value.Money.of("3.00", "EUR")),
            "allocate", (s, o) -> s.shop.fulfilment().allocate(List.of(o)),
            "ship", (s, o) -> s.shop.fulfilment().ship(List.of(o), ALL),
            "ship a part", (s, o) -> s.shop.fulfilment().ship(List.of(o),
                    ALL.only(Map.of(s.get(o).lines().getFirst().id(), Quantity.ONE))),
            "match", (s, o) -> s.shop.matching().match("mug", "A-1", Quantity.of(2)),
            "make a product", (s, o) -> s.shop.matching().create(List.of("mug")),
            "stock", (s, o) -> s.stock.set(new Sku("A-1"), Quantity.of(3), "counted", null, "R-1"),
            "setting", (s, o) -> s.shop.settings().set("company.city", "Bremen"));

    @AutoClose
    private final Given shop = Given.shop().product("A-1").onHand("A-1", 10);

    private final OrderId order = shop.order("2 A-1");
    private final OrderId odd = shop.order("1 ?mug");

    @ParameterizedTest
    @ValueSource(strings = {"hold", "cancel", "pay", "allocate", "ship", "ship a part", "match", "make a product", "stock", "setting"})
    void whatIsTakenBackIsAsItWasAndWhatIsRedoneAsItWasDone(String verb) {
        List<String> before = Seen.of(shop, order, odd);
        VERBS.get(verb).accept(shop, order);
        List<String> after = Seen.of(shop, order, odd);
        assertThat(after).isNotEqualTo(before);
        UndoResult undone = undo();
        assertThat(undone.undone()).isPositive();
        assertThat(undone.kept()).isEmpty();
        assertThat(Seen.of(shop, order, odd)).isEqualTo(before);
        UndoResult redone = shop.shop.history().undo(shop.last());
        assertThat(redone.kept()).isEmpty();
        assertThat(Seen.of(shop, order, odd)).isEqualTo(after);
        undo();
        assertThat(Seen.of(shop, order, odd)).isEqualTo(before);
        assertThat(shop.stock.check()).isEmpty();
        assertThat(shop.shop.history().firstBroken()).isEmpty();
    }

    /** What a toast's undo rests on: a round of the background that writes before the use case has come back is left alone. */
    @Test
    void aUseCaseSaysWhichCommandItLeftWhateverIsWrittenBesideIt() {
        Map<String, BiConsumer<Given, OrderId>> verbs = new TreeMap<>(VERBS);
        verbs.put("product", (s, o) -> s.product("B-1"));
        verbs.put("supplier", (s, o) -> s.shop.suppliers().save(SupplierDraft.of("Lamps Ltd")));
        shop.shop.settings().set("company.phone", "1");
        List<String> before = Seen.of(shop, order, odd);
        verbs.forEach((name, verb) -> {
            Done<?> done = shop.shop.history().doing(() -> {
                verb.accept(shop, order);
                CompletableFuture.runAsync(() -> shop.shop.settings().set("company.phone", name)).join();
            });
            assertThat(shop.last()).as(name).isNotEqualTo(done.command());
            assertThat(shop.shop.history().undo(done.command()).kept()).as(name).isEmpty();
            assertThat(shop.shop.settings().get("company.phone")).isEqualTo(name);
            shop.shop.settings().set("company.phone", "1");
            assertThat(Seen.of(shop, order, odd)).as(name).isEqualTo(before);
        });
        assertThat(shop.shop.history().doing(() -> shop.shop.settings().set("company.phone", "1")).command()).as("nothing to take back").isNull();
    }

    @Test
    void threeTimesCtrlZTakesBackThreeCommandsNewestFirst() {
        List<String> before = Seen.of(shop, order, odd);
        shop.orders.hold(List.of(order), "why");
        shop.orders.release(List.of(order));
        shop.shop.fulfilment().allocate(List.of(order));
        undo();
        assertThat(shop.get(order).status().allocation()).isEqualTo(AllocationState.NONE);
        undo();
        assertThat(shop.get(order).status().state()).isEqualTo(OrderState.HOLD);
        assertThat(shop.shop.history().next()).map(CommandEntry::kind).contains("orders.hold");
        undo();
        assertThat(Seen.of(shop, order, odd)).isEqualTo(before);
    }

    @Test
    void aPickListIsTakenBackAndItsGoodsAreFreeForAnother() {
        shop.shop.fulfilment().allocate();
        String number = shop.shop.fulfilment().pick().number();
        undo();
        refused("pick.unknown", () -> shop.shop.fulfilment().pickList(number));
        assertThat(shop.shop.fulfilment().pick().number()).as("a number is never given twice").isEqualTo("P-1002");
    }

    @Test
    void whatWasChangedSinceIsKeptAndNamed() {
        shop.orders.hold(List.of(order, odd), "why");
        CommandId hold = shop.last();
        shop.orders.release(List.of(order));
        UndoResult result = shop.shop.history().undo(hold);
        assertThat(result.undone()).isOne();
        assertThat(result.kept()).containsExactly(new UndoResult.Left("K-1001", "changed"));
        assertThat(shop.get(odd).status().state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void stockThatWasSoldMeanwhileCannotBeTakenBack() {
        CommandId start = command("stock.set");
        shop.shop.fulfilment().ship(List.of(order), ALL);
        refused("stock.negative", () -> shop.shop.history().undo(start));
        assertThat(shop.available("A-1")).isEqualTo("8");
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void stockThatIsPromisedCannotBeTakenBack() {
        CommandId start = command("stock.set");
        shop.shop.fulfilment().allocate(List.of(order));
        refused("stock.belowAllocated", () -> shop.shop.history().undo(start));
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void whatWasReversedByHandIsNotTakenBackTwice() {
        shop.stock.set(new Sku("A-1"), Quantity.of(13), "counted", null, null);
        CommandId set = shop.last();
        long movement = shop.stock.movements(null, new WindowRequest("", "", "", true, null, 1)).rows().getFirst().id();
        shop.stock.reverse(movement, "wrong");
        assertThat(shop.available("A-1")).isEqualTo("10");
        assertThat(shop.shop.history().undo(set).kept()).hasSize(1);
        assertThat(shop.available("A-1")).isEqualTo("10");
    }

    @Test
    void anInvoiceIsNeverTakenBack() {
        shop.shop.invoicing().post(List.of(order)).orThrow();
        refused("undo.impossible", this::undo);
        assertThat(shop.shop.invoicing().ofOrder(order)).hasSize(1);
        assertThat(shop.shop.invoicing().check().isOk()).isTrue();
    }

    @Test
    void whatWasInvoicedSinceKeepsItsOrder() {
        shop.shop.fulfilment().ship(List.of(order), ALL);
        CommandId ship = shop.last();
        shop.shop.invoicing().post(List.of(order)).orThrow();
        assertThat(shop.shop.history().undo(ship).kept()).extracting(UndoResult.Left::what).contains("K-1001");
        assertThat(shop.get(order).status().shipment()).isEqualTo(ShipmentState.SHIPPED);
        assertThat(shop.available("A-1")).as("what left has left").isEqualTo("8");
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void aCommandIsTakenBackOnce() {
        shop.orders.hold(List.of(order), "why");
        CommandId hold = shop.last();
        undo();
        refused("undo.already", () -> shop.shop.history().undo(hold));
        refused("undo.unknown", () -> shop.shop.history().undo(new CommandId(java.util.UUID.randomUUID())));
    }

    @Test
    void theMakingOfTheShopIsWhereHistoryBegins() {
        try (Given empty = Given.shop()) {
            while (empty.shop.history().next().isPresent()) {
                empty.shop.history().undo((CommandId) null);
            }
            refused("undo.nothing", () -> empty.shop.history().undo((CommandId) null));
            assertThat(empty.shop.settings().get("company.country")).isEqualTo("DE");
        }
    }

    @Test
    void aProductWhoseSkuIsTakenAgainStaysAway() {
        shop.shop.matching().create(List.of("mug"));
        undo();
        CommandId undo = shop.last();
        shop.product("mug");
        assertThat(shop.shop.history().undo(undo).kept()).contains(new UndoResult.Left("Name of mug", "taken"), new UndoResult.Left("K-1002", "gone"));
        assertThat(shop.get(odd).lines().getFirst().variant()).isNull();
        assertThat(shop.shop.catalog().find("mug", 9).count()).isOne();
    }

    @Test
    void aProductThatIsInUseStays() {
        shop.product("B-1");
        CommandId product = shop.last();
        OrderId user = shop.order("1 B-1");
        assertThat(shop.shop.history().undo(product).kept()).extracting(UndoResult.Left::why).containsOnly("used");
        assertThat(shop.get(user).lines().getFirst().variant()).isNotNull();
    }

    @Test
    void aPaymentIsTakenBackWithItsOrder() {
        OrderId unpaid = shop.unpaidOrder("1 A-1");
        shop.orders.pay(unpaid, null);
        assertThat(shop.get(unpaid).status().payment()).isEqualTo(PaymentState.PAID);
        undo();
        assertThat(shop.get(unpaid).status().payment()).isEqualTo(PaymentState.OPEN);
        assertThat(shop.get(unpaid).paidAt()).isNull();
    }

    private UndoResult undo() {
        return shop.shop.history().undo((CommandId) null);
    }

    private CommandId command(String kind) {
        return shop.shop.history().list(99).stream().filter(c -> c.kind().equals(kind)).findFirst().orElseThrow().id();
    }
}
