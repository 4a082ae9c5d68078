package app.kontor.stock;

import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promising stock: R27, R29, and what a pick list and a shipment do to a promise. */
class AllocationsTest {
    private static StockShop shop;

    @BeforeAll
    static void open() {
        shop = new StockShop();
    }

    @BeforeEach
    void empty() {
        shop.empty();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void r27AvailableIsOnHandLessAllocatedQuarantineAndBuffer() {
        shop.product("A-1", 2).onHand("A-1", 9);
        shop.stock.addLocation("Quarantine", true);
        shop.onHand("A-1", 1, "Quarantine", "Q-1");
        assertThat(shop.allocate(4, "A-1")).isEqualTo(Quantity.of(4));
        StockRow row = shop.row("A-1");
        assertThat(List.of(row.onHand(), row.allocated(), row.quarantine(), row.buffer(), row.available(),
                        row.incoming()))
                .extracting(Quantity::toString).containsExactly("10", "4", "1", "2", "3", "0");
        VariantId variant = shop.variant("A-1");
        Map<VariantId, Quantity> available = shop.get(tx -> Stock.available(tx, List.of(variant)));
        assertThat(available).containsEntry(variant, Quantity.of(3));
    }

    @ParameterizedTest(name = "{0} on hand, {1} in quarantine, buffer {2}: an order of {3} gets {4}")
    @CsvSource({"10, 0, 0, 4, 4", "10, 0, 0, 12, 10", "10, 0, 2, 12, 8",
        "0, 10, 0, 1, 0", "3, 7, 2, 12, 1", "1, 0, 2, 1, 0"})
    void anOrderGetsWhatIsForSale(int onHand, int quarantine, int buffer, int wanted, int given) {
        shop.product("A-1", buffer).onHand("A-1", onHand);
        shop.stock.addLocation("Quarantine", true);
        shop.onHand("A-1", quarantine, "Quarantine", "Q-1");
        assertThat(shop.allocate(wanted, "A-1")).isEqualTo(Quantity.of(given));
        assertThat(shop.row("A-1").allocated()).isEqualTo(Quantity.of(given));
        assertThat(shop.stock.check()).isEmpty();
    }

    @ParameterizedTest(name = "{0} free, packs of {1}, {2} pieces wished: {3}")
    @CsvSource({"10, 3, 9, 9", "10, 3, 12, 9", "2, 3, 3, 0", "10, 0.5, 0.5, 0.5", "10, 1, 2.5, 2.5", "2, 1, 2.5, 2"})
    void onlyWholePacksArePromised(int free, String pack, String pieces, String given) {
        shop.product("A-1").onHand("A-1", free);
        StockShop.Line line = shop.order(1, "A-1");
        var wish = new AllocationWish(
                line.order(), line.id(), shop.variant("A-1"), Quantity.of(pieces), Quantity.of(pack));
        assertThat(StockShop.sum(shop.list(tx -> Allocations.allocate(tx, List.of(wish)))))
                .isEqualTo(Quantity.of(given));
    }

    @Test
    void oneWishAfterTheOtherWithinACall() {
        shop.product("A-1").onHand("A-1", 5).product("B-1").onHand("B-1", 1);
        StockShop.Line a = shop.order(3, "A-1");
        StockShop.Line b = shop.order(3, "A-1");
        StockShop.Line c = shop.order(2, "B-1");
        assertThat(shop.list(tx -> Allocations.allocate(
                        tx, List.of(shop.wish(a, 3, "A-1"), shop.wish(b, 3, "A-1"), shop.wish(c, 2, "B-1")))))
                .extracting(given -> given.quantity().toString()).containsExactly("3", "2", "1");
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void theWalkSaysWhichBinIsTakenFirst() {
        shop.product("A-1").onHand("A-1", 5, null, "R-10").onHand("A-1", 5, null, "R-2")
                .onHand("A-1", 5, "Attic", "A-1");
        StockShop.Line line = shop.order(11, "A-1");
        shop.allocate(line, 11, "A-1");
        assertThat(shop.stock.bins(shop.variant("A-1")))
                .extracting(b -> b.bin().code() + " " + b.allocated())
                .containsExactly("R-2 5", "R-10 5", "A-1 1");
    }

    @Test
    void r29TwoAtOnceForTheLastPieceOneGetsItOnHandStaysPositive() throws Exception {
        shop.product("A-1").onHand("A-1", 1);
        StockShop.Line first = shop.order(1, "A-1");
        StockShop.Line second = shop.order(1, "A-1");
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Quantity>> both =
                    List.of(() -> shop.allocate(first, 1, "A-1"), () -> shop.allocate(second, 1, "A-1"));
            Quantity sum = Quantity.ZERO;
            for (Future<Quantity> one : threads.invokeAll(both)) {
                sum = sum.plus(one.get());
            }
            assertThat(sum).isEqualTo(Quantity.ONE);
        }
        assertThat(shop.row("A-1").allocated()).isEqualTo(Quantity.ONE);
        assertThat(shop.row("A-1").available()).isEqualTo(Quantity.ZERO);
        shop.write(tx -> Allocations.issue(
                tx, Allocations.of(tx, List.of(first.order(), second.order())), a -> "S-1001"));
        assertThat(shop.row("A-1").onHand()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void releasedStockIsForSaleAgain() {
        shop.product("A-1").onHand("A-1", 5);
        StockShop.Line line = shop.order(5, "A-1");
        shop.allocate(line, 5, "A-1");
        assertThat(shop.list(tx -> Allocations.release(tx, List.of(line.order())))).hasSize(1);
        assertThat(shop.row("A-1").available()).isEqualTo(Quantity.of(5));
        assertThat(shop.list(tx -> Allocations.of(tx, List.of(line.order())))).isEmpty();
        shop.allocate(line, 4, "A-1");
        shop.write(tx -> Allocations.releaseLines(tx, List.of(line.id())));
        assertThat(shop.row("A-1").available()).isEqualTo(Quantity.of(5));
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void partOfAPromiseCanLeaveAndTheRestStaysPromised() {
        shop.product("A-1").onHand("A-1", 10);
        StockShop.Line line = shop.order(10, "A-1");
        shop.allocate(line, 10, "A-1");
        shop.write(tx -> Allocations.issue(
                tx, List.of(Allocations.of(tx, List.of(line.order())).getFirst().with(Quantity.of(6))), a -> "S-1001"));
        assertThat(shop.row("A-1").onHand()).isEqualTo(Quantity.of(4));
        assertThat(shop.row("A-1").allocated()).isEqualTo(Quantity.of(4));
        assertThat(shop.list(tx -> tx.sql().selectFrom(STOCK_MOVEMENT).where(STOCK_MOVEMENT.KIND.eq("issue")).fetch()))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.getQuantity()).isEqualTo(Quantity.of(-6));
                    assertThat(m.getOrderLineId()).isEqualTo(line.id());
                    assertThat(m.getReason()).isEqualTo("S-1001");
                });
        assertThat(shop.stock.check()).isEmpty();
    }
}
