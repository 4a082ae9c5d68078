package app.kontor.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.partner.SupplierDraft;
import app.kontor.sales.AllocationState;
import app.kontor.sales.OrderState;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.ShipmentState;
import app.kontor.stock.Location;
import app.kontor.stock.OnHandAt;
import app.kontor.stock.Transfer;
import app.kontor.value.BatchId;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.WindowRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
        List<String> before = everything();
        VERBS.get(verb).accept(shop, order);
        List<String> after = everything();
        assertThat(after).isNotEqualTo(before);
        UndoResult undone = undo();
        assertThat(undone.undone()).isPositive();
        assertThat(undone.kept()).isEmpty();
        assertThat(everything()).isEqualTo(before);
        UndoResult redone = shop.shop.history().undo(shop.last());
        assertThat(redone.kept()).isEmpty();
        assertThat(everything()).isEqualTo(after);
        undo();
        assertThat(everything()).isEqualTo(before);
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
        List<String> before = everything();
        verbs.forEach((name, verb) -> {
            Done<?> done = shop.shop.history().doing(() -> {
                verb.accept(shop, order);
                CompletableFuture.runAsync(() -> shop.shop.settings().set("company.phone", name)).join();
            });
            assertThat(shop.last()).as(name).isNotEqualTo(done.command());
            assertThat(shop.shop.history().undo(done.command()).kept()).as(name).isEmpty();
            assertThat(shop.shop.settings().get("company.phone")).isEqualTo(name);
            shop.shop.settings().set("company.phone", "1");
            assertThat(everything()).as(name).isEqualTo(before);
        });
        assertThat(shop.shop.history().doing(() -> shop.shop.settings().set("company.phone", "1")).command()).as("nothing to take back").isNull();
    }

    @Test
    void threeTimesCtrlZTakesBackThreeCommandsNewestFirst() {
        List<String> before = everything();
        shop.orders.hold(List.of(order), "why");
        shop.orders.release(List.of(order));
        shop.shop.fulfilment().allocate(List.of(order));
        undo();
        assertThat(shop.get(order).status().allocation()).isEqualTo(AllocationState.NONE);
        undo();
        assertThat(shop.get(order).status().state()).isEqualTo(OrderState.HOLD);
        assertThat(shop.shop.history().next()).map(CommandEntry::kind).contains("orders.hold");
        undo();
        assertThat(everything()).isEqualTo(before);
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
    void ofAnImportOnlyTheArticlesStayThatHaveLeftOrArePromised() {
        shop.product("B-2").product("C-3");
        shop.imports(new InputFile("levels.csv", "SKU,Quantity\nA-1,15\nB-2,4\nC-3,6\n".getBytes(StandardCharsets.UTF_8)));
        BatchId batch = shop.shop.importing().batch(shop.shop.pastImports().list(new WindowRequest("", "", "", false, null, 1)).rows().getFirst().number());
        shop.stock.move(new Sku("B-2"), Quantity.of(-3), "broken", new Transfer.Spot(null, null));
        shop.stock.move(new Sku("A-1"), Quantity.of(-9), "broken", new Transfer.Spot(null, null));
        shop.shop.fulfilment().allocate(List.of(order));
        List<UndoResult.Left> kept = List.of(new UndoResult.Left("A-1", "promised"), new UndoResult.Left("B-2", "left"));
        UndoResult foreseen = shop.shop.history().preview(batch);
        assertThat(foreseen.kept()).containsExactlyInAnyOrderElementsOf(kept);
        UndoResult result = shop.shop.history().undo(batch);
        assertThat(result).as("as it was said before").isEqualTo(foreseen);
        assertThat(List.of(shop.available("B-2"), shop.available("C-3"))).containsExactly("1", "0");
        assertThat(shop.stock.check()).isEmpty();
        refused("undo.nothing", () -> shop.shop.history().undo(batch));
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
    void anImportThatWasImportedAgainCannotBeRedone() {
        var file = ShopifyOrder.file(ShopifyOrder.of(77).line(1, "A-1", "10.00"));
        shop.imports(file);
        undo();
        CommandId undo = shop.last();
        shop.imports(file);
        SalesOrder again = shop.numbered("#77");
        assertThat(shop.shop.history().undo(undo).kept()).contains(new UndoResult.Left("K-1003", "taken"));
        assertThat(shop.numbered("#77")).isEqualTo(again);
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
    void aProductThatCameWithItsStockGoesWithItAndTheLedgerStillNamesIt() {
        List<String> before = everything();
        int goods = goods();
        Instant then = shop.watch.instant();
        shop.watch.forward(Duration.ofHours(1));
        undo(goods);
        CommandId undo = shop.last();
        assertThat(shop.stock.asOf(then, null)).extracting(row -> row.sku() + " " + row.onHand()).containsExactly("A-1 10", "N-1 7");
        assertThat(shop.stock.asOf(shop.watch.instant(), null)).extracting(OnHandAt::sku).containsExactly(new Sku("A-1"));
        assertThat(everything()).isEqualTo(before);
        assertThat(ledger("N-1")).containsExactly("-7", "7");
        assertThat(ledger("nice lamp")).as("found by its name").hasSize(2);
        assertThat(shop.stock.check()).isEmpty();
        undo(goods());
        undo(goods());
        assertThat(ledger("N-1")).as("of three products").hasSize(6);
        assertThat(everything()).isEqualTo(before);
        goods();
        assertThat(shop.available("N-1")).isEqualTo("7");
        assertThat(shop.shop.history().undo(undo).kept()).as("another has the SKU, so nothing can be moved of what was")
                .containsExactlyInAnyOrder(new UndoResult.Left("Nice lamp", "taken"), new UndoResult.Left("N-1", "gone"));
        assertThat(shop.available("N-1")).isEqualTo("7");
    }

    @Test
    void aProductWhoseStockWasCountedSinceStays() {
        int number = goods();
        shop.stock.set(new Sku("N-1"), Quantity.of(9), "counted", null, null);
        assertThat(shop.shop.history().undo(shop.shop.importing().batch(number)).kept())
                .containsExactly(new UndoResult.Left("Nice lamp", "used"));
        assertThat(shop.available("N-1")).isEqualTo("2");
    }

    @Test
    void aLocationThatAnImportBroughtGoesWithItUntilItIsUsedAgain() {
        InputFile file = text("levels.csv", "SKU,Location,Bin,Quantity\nA-1,Cellar,C-1,4\n");
        int number = shop.imports(file).batch();
        assertThat(locations()).contains("Cellar");
        undo(number);
        assertThat(locations()).doesNotContain("Cellar");
        shop.shop.history().redo();
        assertThat(locations()).as("done again").contains("Cellar");
        undo(number);
        shop.stock.set(new Sku("A-1"), Quantity.of(2), "found", "cellar", null);
        assertThat(locations()).as("named again by hand").contains("Cellar");
        undo();
        assertThat(locations()).doesNotContain("Cellar");
        number = shop.imports(text("levels.csv", "SKU,Location,Bin,Quantity\nA-1,Attic,C-1,4\n")).batch();
        shop.stock.transfer(new Transfer(new Sku("A-1"), Quantity.of(1), new Transfer.Spot(null, null), new Transfer.Spot("Attic", "C-2"), "room"));
        undo(number);
        assertThat(locations()).as("in use").contains("Attic");
    }

    private List<String> locations() {
        return shop.stock.locations().stream().map(Location::name).toList();
    }

    private int goods() {
        return shop.imports(text("products.csv", "Title,URL handle,SKU,Price\nNice lamp,lamp,N-1,9.90\n"), text("levels.csv", "SKU,Quantity\nN-1,7\n")).batch();
    }

    private void undo(int batch) {
        assertThat(shop.shop.history().undo(shop.shop.importing().batch(batch)).kept()).isEmpty();
    }

    private List<String> ledger(String search) {
        return shop.stock.movements(null, new WindowRequest(search, "", "", true, null, 9)).rows().stream()
                .map(row -> row.quantity().toString()).toList();
    }

    private static InputFile text(String name, String content) {
        return new InputFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBatchGoesWholeAndOnce() {
        int number = shop.imports(ShopifyOrder.file(ShopifyOrder.of(77).line(1, "A-1", "10.00"),
                ShopifyOrder.of(78).line(1, "A-1", "10.00"))).batch();
        shop.orders.hold(List.of(shop.numbered("#78").id()), "why");
        var batch = shop.shop.importing().batch(number);
        UndoResult result = shop.shop.history().undo(batch);
        assertThat(result.kept()).as("the order, and whose it is").containsExactlyInAnyOrder(
                new UndoResult.Left("K-1004", "changed"), new UndoResult.Left("Anna Berg", "used"));
        refused("order.unknown", () -> shop.numbered("#77"));
        assertThat(shop.numbered("#78").status().state()).isEqualTo(OrderState.HOLD);
        refused("undo.nothing", () -> shop.shop.history().undo(batch));
    }

    @Test
    void whatWasSentOrInvoicedSinceCantBeUnmade() {
        int number = shop.imports(ShopifyOrder.file(ShopifyOrder.of(81).line(1, "A-1", "10.00"), ShopifyOrder.of(82).line(1, "A-1", "10.00"),
                ShopifyOrder.of(83).line(1, "A-1", "10.00"), ShopifyOrder.of(84).line(1, "A-1", "10.00"))).batch();
        shop.shop.sendingOut().ship(List.of(shop.numbered("#81").id()), ShipRequest.complete("DHL", null));
        shop.shop.invoicing().post(List.of(shop.numbered("#82").id()));
        shop.orders.hold(List.of(shop.numbered("#83").id()), "why");
        var batch = shop.shop.importing().batch(number);
        UndoResult foreseen = shop.shop.history().preview(batch);
        assertThat(foreseen.taken()).hasSize(1);
        assertThat(foreseen.impossible()).extracting(UndoResult.Left::why).containsExactlyInAnyOrder("shipped", "invoiced");
        assertThat(foreseen.kept()).extracting(UndoResult.Left::why).contains("changed");
        assertThat(shop.numbered("#84").status().state()).as("nothing was done yet").isEqualTo(OrderState.OPEN);
        assertThat(shop.shop.history().undo(batch)).isEqualTo(foreseen);
        refused("order.unknown", () -> shop.numbered("#84"));
        assertThat(shop.shop.pastImports().get(number).undone()).isTrue();
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

    /** All that a person sees of orders, products, stock and settings; not the log, which grows. */
    private List<String> everything() {
        List<String> all = new java.util.ArrayList<>();
        List.of(order, odd).forEach(o -> all.add(shop.get(o).toString()));
        List.of(order, odd).forEach(o -> all.add(shop.shop.fulfilment().shipments(o).toString()));
        shop.shop.catalog().find("", 99).variants().forEach(v -> all.add(v + " " + shop.stock.row(v.sku())));
        all.add(shop.shop.matching().unmatched().toString());
        all.add(shop.shop.settings().get().all().toString());
        return all;
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
