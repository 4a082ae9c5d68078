package app.kontor.history;

import static app.kontor.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.sales.OrderState;
import app.kontor.sales.SalesOrder;
import app.kontor.stock.Location;
import app.kontor.stock.OnHandAt;
import app.kontor.stock.Transfer;
import app.kontor.value.BatchId;
import app.kontor.value.CommandId;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.WindowRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Taking back what an import brought: all that nothing has happened to since. */
class UndoImportTest {
    @AutoClose
    private final Given shop = Given.shop().product("A-1").onHand("A-1", 10);

    private final OrderId order = shop.order("2 A-1");
    private final OrderId odd = shop.order("1 ?mug");

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
    void aProductThatCameWithItsStockGoesWithItAndTheLedgerStillNamesIt() {
        List<String> before = Seen.of(shop, order, odd);
        int goods = goods();
        Instant then = shop.watch.instant();
        shop.watch.forward(Duration.ofHours(1));
        undo(goods);
        CommandId undo = shop.last();
        assertThat(shop.stock.asOf(then, null)).extracting(row -> row.sku() + " " + row.onHand()).containsExactly("A-1 10", "N-1 7");
        assertThat(shop.stock.asOf(shop.watch.instant(), null)).extracting(OnHandAt::sku).containsExactly(new Sku("A-1"));
        assertThat(Seen.of(shop, order, odd)).isEqualTo(before);
        assertThat(ledger("N-1")).containsExactly("-7", "7");
        assertThat(ledger("nice lamp")).as("found by its name").hasSize(2);
        assertThat(shop.stock.check()).isEmpty();
        undo(goods());
        undo(goods());
        assertThat(ledger("N-1")).as("of three products").hasSize(6);
        assertThat(Seen.of(shop, order, odd)).isEqualTo(before);
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

    private UndoResult undo() {
        return shop.shop.history().undo((CommandId) null);
    }
}
