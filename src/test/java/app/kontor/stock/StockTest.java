package app.kontor.stock;

import static app.kontor.Refusal.refused;
import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.STOCK_LEVEL;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger, the levels that are its sums, and the lists of both: R27, R28, R43. */
class StockTest {
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

    @ParameterizedTest(name = "R-1 has {0}, R-2 has {1}; {2}/{3} set to {4}: {5}")
    @CsvSource(nullValues = "null", value = {
        "5, 5, null, null, 8, 'R-1 3, R-2 5'", "5, 5, null, null, 12, 'R-1 7, R-2 5'", "5, 5, null, null, 0, ''",
        "5, 5, null, R-2, 7, 'R-1 5, R-2 7'", "5, 5, null, r-2, 0, 'R-1 5'", "5, 5, MAIN, R-1, 5, 'R-1 5, R-2 5'",
        "0, 0, null, null, 4, '- 4'", "5, 5, Attic, A, 2, 'R-1 5, R-2 5, A 2'",
        "5, 5, Attic, null, 2, 'R-1 5, R-2 5, - 2'"
    })
    void settingALevelBooksTheDifference(int first, int second, String location, String bin, int to, String after) {
        shop.product("A-1").onHand("A-1", first, null, "R-1").onHand("A-1", second, null, "R-2");
        shop.stock.set(new Sku("a-1"), Quantity.of(to), "counted", location, bin);
        assertThat(shop.stock.bins(shop.variant("A-1")).stream().map(b -> b.bin().code() + " " + b.onHand()).toList())
                .isEqualTo(after.isEmpty() ? List.of() : List.of(after.split(", ")));
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void whatIsPromisedCannotBeSetAway() {
        shop.product("A-1").onHand("A-1", 5, null, "R-1").onHand("A-1", 5, null, "R-2");
        shop.allocate(7, "A-1");
        assertThatThrownBy(() -> shop.stock.set(new Sku("A-1"), Quantity.of(6), "counted", null, null))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> {
                    assertThat(e.key()).isEqualTo("stock.belowAllocated");
                    assertThat(e.arguments()).extracting(Object::toString).containsExactly("A-1", "6", "7", "K-1001");
                });
        shop.stock.set(new Sku("A-1"), Quantity.of(7), "counted", null, null);
        assertThat(shop.row("A-1").available()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void whatCannotBeSetIsRefused() {
        shop.product("A-1");
        refused("product.unknown", () -> shop.stock.set(new Sku("B-1"), Quantity.ONE, "counted", null, null));
        refused("stock.negative", () -> shop.stock.set(new Sku("A-1"), Quantity.of(-1), "counted", null, null));
        refused("stock.tooMuch",
                () -> shop.stock.set(new Sku("A-1"), Quantity.of("1000000000000"), "counted", null, null));
        refused("stock.reasonMissing", () -> shop.stock.set(new Sku("A-1"), Quantity.ONE, "  ", null, null));
        refused("stock.reasonTooLong", () -> shop.stock.set(new Sku("A-1"), Quantity.ONE, "x".repeat(401), null, null));
        refused("stock.placeTooLong",
                () -> shop.stock.set(new Sku("A-1"), Quantity.ONE, "counted", null, "x".repeat(61)));
        shop.stock.addLocation("Attic", false);
        refused("stock.locationExists", () -> shop.stock.addLocation("ATTIC ", true));
        assertThat(shop.stock.list(all()).rows()).extracting(r -> r.onHand().toString()).containsExactly("0");
    }

    @Test
    void aFileOfLevelsSetsWhatItCanAndSaysWhatItCannot() {
        shop.product("A-1").onHand("A-1", 3).product("B-1").onHand("B-1", 3).product("C-1").onHand("C-1", 3);
        shop.allocate(2, "B-1");
        List<LevelTarget> targets = List.of(
                LevelTarget.of(shop.variant("A-1"), Quantity.of(7)),
                LevelTarget.of(shop.variant("B-1"), Quantity.ONE),
                LevelTarget.of(shop.variant("C-1"), Quantity.of(3)),
                new LevelTarget(shop.variant("C-1"), Quantity.of(2), " ", "R-7"));
        List<LevelOutcome> planned = shop.db.read(tx -> Levels.planned(tx, targets));
        assertThat(shop.row("A-1").onHand()).as("a plan writes nothing").isEqualTo(Quantity.of(3));
        List<LevelOutcome> done = shop.get(tx -> Levels.set(tx, targets, "stock.csv"));
        assertThat(done).isEqualTo(planned);
        assertThat(done).extracting(o -> o.isChanged() + " " + o.isSame() + " " + o.refused())
                .containsExactly("true false null", "false false stock.belowAllocated", "false true null",
                        "true false null");
        assertThat(done.get(1).allocated()).isEqualTo(Quantity.of(2));
        assertThat(shop.stock.list(all()).rows()).extracting(r -> r.onHand().toString()).containsExactly("7", "3", "5");
        assertThat(shop.stock.movements(null, all()).rows().stream().filter(m -> m.kind() == MovementKind.COUNT))
                .extracting(m -> m.sku() + " " + m.quantity() + " " + m.reason())
                .containsExactly("A-1 4 stock.csv", "C-1 2 stock.csv");
    }

    @Test
    void theLedgerNeverMakesALevelNegative() {
        shop.product("A-1").onHand("A-1", 3);
        shop.allocate(2, "A-1");
        refused("stock.negative", () -> shop.write(tx -> Stock.post(tx, List.of(less(-4)))));
        refused("stock.belowAllocated", () -> shop.write(tx -> Stock.post(tx, List.of(less(-2)))));
        shop.write(tx -> Stock.post(tx, List.of(less(-1))));
        assertThat(shop.row("A-1").available()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void r28AWrongKeptNumberIsFoundAndRepaired() {
        shop.product("A-1").onHand("A-1", 10).product("B-1").onHand("B-1", 4, null, "R-1");
        shop.allocate(4, "A-1");
        shop.write(tx -> tx.sql().update(STOCK_LEVEL)
                .set(STOCK_LEVEL.ON_HAND, Quantity.of(12)).set(STOCK_LEVEL.ALLOCATED, Quantity.of(3))
                .where(STOCK_LEVEL.VARIANT_ID.eq(shop.variant("A-1"))).execute());
        shop.write(tx -> tx.sql().deleteFrom(STOCK_LEVEL)
                .where(STOCK_LEVEL.VARIANT_ID.eq(shop.variant("B-1"))).execute());
        assertThat(shop.stock.check()).extracting(LevelDifference::toString).containsExactly(
                "A-1 Main/-: on hand 12, ledger 10; allocated 3, allocations 4",
                "B-1 Main/R-1: on hand 0, ledger 4; allocated 0, allocations 0");
        assertThat(shop.stock.repair()).hasSize(2);
        assertThat(shop.stock.check()).isEmpty();
        assertThat(shop.row("A-1").available()).isEqualTo(Quantity.of(6));
        assertThat(shop.row("B-1").onHand()).isEqualTo(Quantity.of(4));
    }

    @Test
    void anUndoThatChangedTheRowsRecomputesTheLevelsOrIsRefused() {
        shop.product("A-1").onHand("A-1", 5);
        StockShop.Line line = shop.order(5, "A-1");
        shop.allocate(line, 5, "A-1");
        shop.write(tx -> {
            tx.delete(tx.sql().selectFrom(ALLOCATION).fetch());
            Stock.recompute(tx, List.of(shop.variant("A-1")));
        });
        assertThat(shop.row("A-1").available()).isEqualTo(Quantity.of(5));
        shop.allocate(line, 5, "A-1");
        refused("stock.negative", () -> shop.write(tx -> {
            var start = tx.sql().selectFrom(STOCK_MOVEMENT).fetchSingle();
            start.setId(tx.newId());
            start.setQuantity(Quantity.of(-6));
            tx.insert(start);
            Stock.recompute(tx, List.of(shop.variant("A-1")));
        }));
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void r43AWrongMovementIsReversedOnceAndBothAreShown() {
        shop.product("A-1").onHand("A-1", 5);
        long wrong = shop.stock.movements(null, all()).rows().getFirst().id();
        shop.watch.set("2026-03-03T08:00:00Z");
        refused("stock.reasonMissing", () -> shop.stock.reverse(wrong, " "));
        shop.stock.reverse(wrong, "wrong article");
        refused("stock.alreadyReversed", () -> shop.stock.reverse(wrong, "again"));
        assertThat(shop.row("A-1").onHand()).isEqualTo(Quantity.ZERO);
        assertThat(shop.stock.movements(shop.variant("A-1"), all()).rows())
                .extracting(m -> m.recordedAt() + " " + m.user() + " " + m.kind() + " " + m.quantity() + " "
                        + m.reason())
                .containsExactly("2026-03-02T08:00:00Z anna ADJUSTMENT 5 start",
                        "2026-03-03T08:00:00Z anna ADJUSTMENT -5 wrong article");
        assertThat(shop.stock.movements(shop.variant("A-1"), all()).rows().getLast().reverses()).isEqualTo(wrong);
    }

    @Test
    void r43WhatLeftWithAShipmentIsNotReversedBehindItsBack() {
        shop.product("A-1").onHand("A-1", 5);
        StockShop.Line line = shop.order(5, "A-1");
        shop.allocate(line, 5, "A-1");
        shop.write(tx -> Allocations.issue(tx, Allocations.of(tx, List.of(line.order())), a -> "S-1001"));
        long issue = shop.stock.movements(null, all()).rows().getLast().id();
        refused("stock.shipped", () -> shop.stock.reverse(issue, "came back"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01T00:00:00Z, ''", "2026-03-02T08:00:00Z, '5 0'",
        "2026-03-04T00:00:00Z, '7 1'", "2026-03-06T00:00:00Z, '3 1'"})
    void whatWasOnHandAtATimePast(String at, String onHandAndQuarantine) {
        shop.product("A-1").onHand("A-1", 5);
        shop.stock.addLocation("Quarantine", true);
        shop.watch.set("2026-03-03T08:00:00Z");
        shop.onHand("A-1", 6).onHand("A-1", 1, "Quarantine", null);
        shop.watch.set("2026-03-05T08:00:00Z");
        shop.onHand("A-1", 2);
        assertThat(String.join(",", shop.stock.asOf(Instant.parse(at), new Sku("A-1")).stream()
                        .map(r -> r.onHand() + " " + r.quarantine()).toList()))
                .isEqualTo(onHandAndQuarantine);
    }

    @ParameterizedTest
    @CsvSource({"'', false, a-1 A-10 b-1 C-1 D-1", "sku, true, D-1 C-1 b-1 A-10 a-1",
        "available, false, C-1 D-1 b-1 A-10 a-1",
        "onHand, true, a-1 A-10 b-1 D-1 C-1", "allocated, true, D-1 C-1 a-1 A-10 b-1",
        "name, false, a-1 A-10 b-1 C-1 D-1"})
    void theListIsReadInWindowsInAnyOrder(String sort, boolean descending, String skus) {
        products();
        List<String> read = new ArrayList<>();
        String after = null;
        do {
            Window<StockRow> window = shop.stock.list(new WindowRequest("", "", sort, descending, after, 2));
            assertThat(window.rows()).hasSizeLessThanOrEqualTo(2);
            assertThat(window.count()).isEqualTo(after == null ? 5 : Window.UNCOUNTED);
            window.rows().forEach(r -> read.add(r.sku().value()));
            after = window.nextKey();
        } while (after != null);
        assertThat(String.join(" ", read)).isEqualTo(skus);
    }

    @ParameterizedTest
    @CsvSource({"all, '', 5", "on-hand, '', 4", "allocated, '', 1", "sold-out, '', 2",
        "'', 'A-1 product', 2", "'', '100%', 0"})
    void theListIsNarrowed(String view, String search, int count) {
        products();
        Window<StockRow> window = shop.stock.list(new WindowRequest(search, view, "", false, null, 50));
        assertThat(window.rows()).hasSize(count);
        assertThat(window.count()).isEqualTo(count);
        if (search.isEmpty()) {
            assertThat(shop.stock.counts().get(app.kontor.value.Coded.of(StockView.class, view))).isEqualTo(count);
        }
    }

    private static void products() {
        shop.product("b-1").product("A-10").product("a-1").product("C-1").product("D-1", 1);
        shop.onHand("a-1", 9).onHand("A-10", 7).onHand("b-1", 3).onHand("D-1", 2);
        shop.allocate(2, "D-1");
    }

    private static StockMovement less(int pieces) {
        LevelKey place = new LevelKey(shop.variant("A-1"), shop.stock.bins(shop.variant("A-1")).getFirst().bin().id());
        return StockMovement.of(MovementKind.ADJUSTMENT, place, Quantity.of(pieces), "broken", Instant.EPOCH);
    }

    private static WindowRequest all() {
        return new WindowRequest("", "", "", false, null, 100);
    }
}
