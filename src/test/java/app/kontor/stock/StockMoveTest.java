package app.kontor.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.stock.Transfer.Spot;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.WindowRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class StockMoveTest {
    private static final Sku SKU = new Sku("A-1");
    private static final Spot ANYWHERE = new Spot(null, null);

    private final Given given = Given.shop();

    @BeforeEach
    void empty() {
        given.empty();
        given.product("A-1").onHand("A-1", 10, "B-04");
    }

    @AfterAll
    void close() {
        given.close();
    }

    @Test
    void whatComesInIsAReceiptAndWhatGoesIsAnAdjustment() {
        given.stock.move(SKU, Quantity.of(5), "delivery", new Spot(null, "B-11"));
        given.stock.move(SKU, Quantity.of(-2), "broken", ANYWHERE);
        StockStory story = given.stock.story(SKU);
        assertThat(story.row().onHand()).isEqualTo(Quantity.of(13));
        assertThat(story.ledger()).extracting(r -> r.movement().kind() + " " + r.movement().quantity() + " " + r.balance())
                .containsExactly("ADJUSTMENT -2 13", "RECEIPT 5 15", "ADJUSTMENT 10 10");
        given.shop.history().undo(given.last());
        assertThat(given.available("A-1")).isEqualTo("15");
    }

    @Test
    void promisedPiecesCanBeNeitherRemovedNorCarriedAway() {
        given.orders(1, n -> new String[] {"8 A-1"});
        given.shop.fulfilment().allocate();
        assertThatThrownBy(() -> given.stock.move(SKU, Quantity.of(-3), "broken", ANYWHERE)).hasMessageContaining("stock.belowAllocated");
        assertThatThrownBy(() -> transfer(3, "B-04", "C-01")).hasMessageContaining("stock.transferTooMuch");
        assertThatThrownBy(() -> given.stock.move(SKU, Quantity.of(-30), "broken", ANYWHERE)).hasMessageContaining("stock.negative");
    }

    @Test
    void aTransferMovesPiecesAndKeepsTheSumAndCanBeTakenBack() {
        transfer(4, "B-04", "C-01");
        StockStory story = given.stock.story(SKU);
        assertThat(story.bins()).extracting(b -> b.bin().code() + " " + b.onHand()).containsExactly("B-04 6", "C-01 4");
        assertThat(story.ledger().getFirst().movement().kind()).isEqualTo(MovementKind.TRANSFER);
        assertThat(story.ledger().getFirst().balance()).isEqualTo(Quantity.of(10));
        given.shop.history().undo(given.last());
        assertThat(given.stock.story(SKU).bins()).hasSize(1);
        assertThat(given.stock.check()).isEmpty();
    }

    @Test
    void aTransferNeedsTwoBinsAndMoreThanNothing() {
        assertThatThrownBy(() -> transfer(1, "B-04", "b-04")).hasMessageContaining("stock.sameBin");
        assertThatThrownBy(() -> transfer(1, "X-99", "B-04")).hasMessageContaining("stock.noBin");
        assertThatThrownBy(() -> transfer(0, "B-04", "C-01")).hasMessageContaining("stock.nothing");
        assertThatThrownBy(() -> given.stock.move(SKU, Quantity.ZERO, "x", ANYWHERE)).hasMessageContaining("stock.nothing");
    }

    @Test
    void theStoryNamesTheOrdersThatHoldAndThatTook() {
        var orders = given.orders(2, n -> new String[] {"2 A-1"});
        given.shop.fulfilment().allocate();
        StockStory story = given.stock.story(SKU);
        assertThat(story.promises()).extracting(Promised::order).containsExactlyElementsOf(orders);
        assertThat(story.promises().getFirst().bin()).isEqualTo("B-04");
        assertThat(story.orders()).isEqualTo(2);
    }

    @Test
    void theStoryKnowsWhatThereWasAtATimePast() {
        Instant before = given.watch.instant();
        given.watch.set(before.plus(Duration.ofDays(3)));
        given.stock.move(SKU, Quantity.of(5), "delivery", ANYWHERE);
        StockStory story = given.stock.story(SKU);
        assertThat(story.asOf(before.plus(Duration.ofDays(1))).orElseThrow().balance()).isEqualTo(Quantity.of(10));
        assertThat(story.asOf(before.minus(Duration.ofDays(1)))).isEmpty();
        assertThat(given.stock.asOf(before.plus(Duration.ofDays(1)), null).getFirst().onHand()).isEqualTo(Quantity.of(10));
    }

    @Test
    void whatFellToItsReorderPointIsLowInBothLists() {
        given.product("B-2").onHand("B-2", 3);
        var id = given.stock.row(SKU).variant();
        given.shop.catalog().edit(id, v -> v.withReorderPoint(Quantity.of(10)));
        WindowRequest low = new WindowRequest("", "low", "", false, null, 10);
        assertThat(given.stock.list(low).rows()).extracting(r -> r.sku().value()).containsExactly("A-1");
        assertThat(given.shop.productList().list(low).rows().getFirst().isLow()).isTrue();
        assertThat(given.shop.productList().counts().get(ProductView.LOW)).isEqualTo(1);
        assertThat(given.shop.productList().counts().get(ProductView.NO_BARCODE)).isEqualTo(2);
    }

    private void transfer(int pieces, String from, String to) {
        given.stock.transfer(new Transfer(SKU, Quantity.of(pieces), new Spot(null, from), new Spot(null, to), "closer"));
    }
}
