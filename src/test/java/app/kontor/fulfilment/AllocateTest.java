package app.kontor.fulfilment;

import static app.kontor.schema.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.schema.tables.records.SettingRecord;
import app.kontor.sales.AllocationState;
import app.kontor.value.OrderId;
import app.kontor.value.Sku;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets stock, how much, and what is said to be short: R29, R30, R33. */
class AllocateTest {
    private static Given shop;
    private static Fulfilment fulfilment;

    @BeforeAll
    static void open() {
        shop = Given.shop();
        fulfilment = new Fulfilment(shop.db);
    }

    @BeforeEach
    void empty() {
        shop.empty();
        shop.allocatingUnpaid(false);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest(name = "policy {0}: {1} gets the couch")
    @CsvSource({"order-date, A", "payment-date, B"})
    void r30ThePolicySaysWhoGetsTheLastCouch(String policy, String winner) {
        shop.product("COUCH").onHand("COUCH", 1).allocatingUnpaid(true);
        OrderId a = shop.place(Instant.parse("2026-03-01T09:00:00Z"), false, "1 COUCH");
        OrderId b = shop.place(Instant.parse("2026-03-01T11:00:00Z"), true, "1 COUCH");
        policy(policy);
        assertThat(fulfilment.allocate().missing()).hasSize(1);
        assertThat(shop.get(winner.equals("A") ? a : b).status().allocation()).isEqualTo(AllocationState.FULL);
        assertThat(shop.get(winner.equals("A") ? b : a).status().allocation()).isEqualTo(AllocationState.NONE);
    }

    @Test
    void r30UnpaidOrdersWaitUnlessTheirChannelSaysOtherwise() {
        shop.product("COUCH").onHand("COUCH", 1);
        OrderId a = shop.place(Instant.parse("2026-03-01T09:00:00Z"), false, "1 COUCH");
        OrderId b = shop.place(Instant.parse("2026-03-01T11:00:00Z"), true, "1 COUCH");
        assertThat(fulfilment.allocate()).isEqualTo(new AllocationResult(1, 1, List.of()));
        assertThat(shop.get(a).status().allocation()).isEqualTo(AllocationState.NONE);
        assertThat(shop.get(b).status().allocation()).isEqualTo(AllocationState.FULL);
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void anUnpaidOrderGetsStockWhenItIsNamed() {
        shop.product("COUCH").onHand("COUCH", 1);
        OrderId a = shop.unpaidOrder("1 COUCH");
        assertThat(fulfilment.allocate(List.of(a))).isEqualTo(new AllocationResult(1, 1, List.of()));
    }

    @Test
    void whatWasGivenStaysGivenAndTheRestComesLater() {
        shop.product("A-1").product("B-1").onHand("A-1", 3).onHand("B-1", 9);
        OrderId first = order("2 A-1", "1 B-1");
        OrderId second = order("4 A-1");
        OrderId third = order("1 A-1");
        AllocationResult result = fulfilment.allocate();
        assertThat(result.orders()).isEqualTo(2);
        assertThat(result.lines()).isEqualTo(3);
        assertThat(result.missing()).extracting(s -> s.order() + " " + s.text())
                .containsExactly(shop.get(second).number() + " A-1 (3)", shop.get(third).number() + " A-1 (1)");
        assertThat(List.of(first, second, third)).extracting(o -> shop.get(o).status().allocation())
                .containsExactly(AllocationState.FULL, AllocationState.PARTIAL, AllocationState.NONE);
        assertThat(fulfilment.allocate().orders()).as("again, nothing more is there").isZero();
        shop.onHand("A-1", 10);
        assertThat(fulfilment.allocate()).isEqualTo(new AllocationResult(2, 2, List.of()));
        assertThat(shop.stock.row(new Sku("A-1")).available().toString()).isEqualTo("3");
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void aLineWithoutAProductBlocksItselfOnly() {
        shop.product("A-1").onHand("A-1", 3);
        OrderId order = order("2 A-1", "5 ?mug");
        AllocationResult result = fulfilment.allocate();
        assertThat(result).isEqualTo(new AllocationResult(1, 1, result.missing()));
        assertThat(result.missing()).extracting(Shortage::text).containsExactly("mug (5)");
        assertThat(shop.get(order).status().allocation()).isEqualTo(AllocationState.PARTIAL);
    }

    @Test
    void whatNeedsNoShippingNeedsNoStock() {
        OrderId order = order("1 tip!");
        assertThat(fulfilment.allocate().missing()).isEmpty();
        assertThat(shop.get(order).status().allocation()).isEqualTo(AllocationState.FULL);
    }

    @ParameterizedTest(name = "{0} pieces for {1} packs of {2}: {3} pieces promised, {4} missing")
    @CsvSource({"10, 7, 2, 10, 4", "11, 7, 2, 10, 4", "14, 7, 2, 14, 0", "1, 1, 2, 0, 2"})
    void r33WholePacksArePromised(int onHand, int packs, int factor, int promised, int missing) {
        shop.product("PEN").onHand("PEN", onHand);
        OrderId order = order(packs + " PEN x" + factor);
        assertThat(fulfilment.allocate().missing()).extracting(s -> s.missing().toString())
                .isEqualTo(missing == 0 ? List.of() : List.of(Integer.toString(missing)));
        assertThat(shop.stock.row(new Sku("PEN")).allocated().toString()).isEqualTo(Integer.toString(promised));
        assertThat(fulfilment.ready(List.of(order))).hasSize(promised == 0 ? 0 : 1);
    }

    @Test
    void ordersOnHoldOrCancelledGetNothing() {
        shop.product("A-1").onHand("A-1", 3);
        OrderId held = order("1 A-1");
        OrderId cancelled = order("1 A-1");
        shop.orders.hold(List.of(held), "address?");
        shop.run(tx -> app.kontor.sales.Orders.save(tx, List.of(shop.get(cancelled).cancel())));
        assertThat(fulfilment.allocate()).isEqualTo(new AllocationResult(0, 0, List.of()));
        assertThat(fulfilment.allocate(List.of(held, cancelled))).isEqualTo(new AllocationResult(0, 0, List.of()));
    }

    @Test
    void whatIsTakenBackIsFreeForOthers() {
        shop.product("A-1").onHand("A-1", 1);
        OrderId first = order("1 A-1");
        OrderId second = order("1 A-1");
        fulfilment.allocate();
        fulfilment.deallocate(List.of(first));
        assertThat(shop.get(first).status().allocation()).isEqualTo(AllocationState.NONE);
        assertThat(fulfilment.allocate(List.of(second)).orders()).isEqualTo(1);
        assertThat(shop.stock.check()).isEmpty();
    }

    private static void policy(String code) {
        shop.run(tx -> tx.insert(new SettingRecord(tx.newId(), "allocation.policy", code, tx.command().id())));
        assertThat(shop.db.<Integer>read(tx -> tx.sql().fetchCount(SETTING))).isEqualTo(1);
    }

    private static OrderId order(String... lines) {
        return shop.order(lines);
    }
}
