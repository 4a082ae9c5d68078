package app.kontor.fulfilment;

import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.history.History;
import app.kontor.history.UndoResult;
import app.kontor.sales.AllocationState;
import app.kontor.sales.OrderState;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.ShipmentState;
import app.kontor.stock.Stock;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.WindowRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves the house, what stays, and why: R33, R39, R43. */
class ShipTest {
    private static final ShipRequest ALL = ShipRequest.complete("DHL", "00340434161094021501");

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
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void aShipmentMovesStockAndClosesTheOrder() {
        shop.product("A-1").onHand("A-1", 2, "R-1").onHand("A-1", 5, "R-2");
        OrderId id = order("3 A-1", "1 tip!");
        shop.watch.set("2026-03-02T23:30:00Z");
        ShipmentRow row = fulfilment.ship(List.of(id), ALL).shipments().getFirst();
        assertThat(row.number() + " " + row.orderNumber() + " " + row.lines()).isEqualTo("S-1001 K-1001 2");
        SalesOrder order = shop.get(id);
        assertThat(order.status().state()).isEqualTo(OrderState.CLOSED);
        assertThat(order.status().shipment()).isEqualTo(ShipmentState.SHIPPED);
        assertThat(order.status().allocation()).isEqualTo(AllocationState.NONE);
        assertThat(order.lines()).allMatch(l -> l.open().isZero());
        assertThat(movements()).containsExactly("issue -2 S-1001", "issue -1 S-1001");
        assertThat(shop.stock.row(new Sku("A-1")).onHand()).isEqualTo(Quantity.of(4));
        Shipment shipment = fulfilment.shipments(id).getFirst();
        assertThat(shipment.parcels()).containsExactly(new Parcel("DHL", "00340434161094021501"));
        assertThat(shipment.lines()).extracting(l -> l.quantity().toString()).containsExactly("3", "1");
        assertThat(fulfilment.shipments(new WindowRequest("", "", "", false, null, 10)).rows()).containsExactly(row);
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void theDayOfAShipmentIsTheShopsOwn() {
        shop.product("A-1").onHand("A-1", 1);
        shop.run(tx -> tx.insert(new app.kontor.schema.tables.records.SettingRecord(
                tx.newId(), "shop.zone", "Europe/Copenhagen", tx.command().id())));
        OrderId id = order("1 A-1");
        shop.watch.set("2026-03-02T23:30:00Z");
        assertThat(fulfilment.ship(List.of(id), ALL).shipments().getFirst().shippedOn())
                .isEqualTo(LocalDate.parse("2026-03-03"));
    }

    @Test
    void r39TenOrderedSixShippedFourOpenThenCancelled() {
        shop.product("A-1").onHand("A-1", 6);
        OrderId id = order("10 A-1");
        refused("stock.short", List.of("K-1001", "A-1 (4)"), () -> fulfilment.ship(List.of(id), ALL));
        assertThat(shop.stock.row(new Sku("A-1")).allocated()).as("refused leaves nothing").isEqualTo(Quantity.ZERO);
        assertThat(fulfilment.ship(List.of(id), ALL.partly()).shipments()).hasSize(1);
        SalesOrder order = shop.get(id);
        assertThat(order.status().shipment()).isEqualTo(ShipmentState.PARTIAL);
        assertThat(order.status().state()).isEqualTo(OrderState.OPEN);
        assertThat(order.lines().getFirst().shipped()).isEqualTo(Quantity.of(6));
        assertThat(order.lines().getFirst().open()).isEqualTo(Quantity.of(4));
        refused("stock.short", List.of("K-1001", "A-1 (4)"), () -> fulfilment.ship(List.of(id), ALL.partly()));
        shop.run(tx -> {
            Fulfilment.cancelAllocations(tx, List.of(id));
            Orders.save(tx, List.of(Orders.get(tx, id).cancel()));
        });
        assertThat(shop.get(id).status().state()).isEqualTo(OrderState.CLOSED);
        assertThat(shop.get(id).lines().getFirst().open()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void r39TheRestFollowsInASecondShipment() {
        shop.product("A-1").onHand("A-1", 6);
        OrderId id = order("10 A-1", "1 tip!");
        fulfilment.ship(List.of(id), ALL.partly());
        shop.onHand("A-1", 4);
        fulfilment.ship(List.of(id), ALL);
        assertThat(fulfilment.shipments(id))
                .extracting(s -> s.number() + " " + s.lines().stream().map(l -> l.quantity().toString()).toList())
                .containsExactly("S-1001 [6, 1]", "S-1002 [4]");
        assertThat(shop.get(id).status().state()).isEqualTo(OrderState.CLOSED);
        assertThat(shop.stock.row(new Sku("A-1")).onHand()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void r39SixOfTenLeaveByChoice() {
        shop.product("A-1").onHand("A-1", 10);
        OrderId id = order("10 A-1");
        fulfilment.allocate();
        var line = shop.get(id).lines().getFirst().id();
        fulfilment.ship(List.of(id), ALL.only(Map.of(line, Quantity.of(6))));
        assertThat(shop.stock.row(new Sku("A-1")).onHand()).isEqualTo(Quantity.of(4));
        assertThat(shop.stock.row(new Sku("A-1")).allocated()).isEqualTo(Quantity.of(4));
        assertThat(shop.get(id).status().allocation()).isEqualTo(AllocationState.FULL);
        refused("order.shipsTooMuch", null,
                () -> fulfilment.ship(List.of(id), ALL.only(Map.of(line, Quantity.of(5))).partly()));
        assertThat(shop.stock.check()).isEmpty();
    }

    @ParameterizedTest(name = "{0} pieces for 7 packs of {1}: delivered {2}, open {3}, {4} pieces left")
    @CsvSource({"10, 2, 5, 2, 0", "11, 2, 5, 2, 1", "17, 3, 5, 2, 2", "21, 3, 7, 0, 0"})
    void r33APartialDeliveryCountsWholePacks(int onHand, int factor, int delivered, int open, int left) {
        shop.product("PEN").onHand("PEN", onHand);
        OrderId id = order("7 PEN x" + factor);
        fulfilment.ship(List.of(id), ALL.partly());
        assertThat(shop.get(id).lines().getFirst().shipped()).isEqualTo(Quantity.of(delivered));
        assertThat(shop.get(id).lines().getFirst().open()).isEqualTo(Quantity.of(open));
        assertThat(shop.stock.row(new Sku("PEN")).onHand()).isEqualTo(Quantity.of(left));
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void aBulkRefusesWhoIsShortAndSendsTheOthers() {
        shop.product("A-1").onHand("A-1", 4);
        OrderId tooMuch = order("5 A-1");
        OrderId fits = order("3 A-1");
        OrderId held = order("1 A-1");
        OrderId unknown = order("1 ?mug");
        shop.orders.hold(List.of(held), "address?");
        List<OrderId> all = List.of(tooMuch, fits, held, unknown);
        refused("stock.short", List.of("K-1001", "A-1 (1)"), () -> fulfilment.ship(all, ALL.orNone()));
        assertThat(movements()).isEmpty();
        ShipResult result = fulfilment.ship(all, ALL);
        assertThat(result.shipments()).extracting(ShipmentRow::orderNumber).containsExactly("K-1002");
        assertThat(result.refused()).extracting(r -> r.order() + " " + r.reason().key() + " " + r.reason().arguments())
                .containsExactly("K-1001 stock.short [K-1001, A-1 (1)]", "K-1003 order.notOpen [K-1003]",
                        "K-1004 stock.short [K-1004, mug (1)]");
        assertThat(shop.stock.row(new Sku("A-1")).allocated()).isEqualTo(Quantity.ZERO);
        assertThat(shop.stock.row(new Sku("A-1")).onHand()).isEqualTo(Quantity.ONE);
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void stockOfAnotherOrderIsNotShippedAway() {
        shop.product("A-1").onHand("A-1", 2);
        OrderId first = order("2 A-1");
        OrderId second = order("1 A-1");
        fulfilment.allocate();
        refused("stock.short", List.of("K-1002", "A-1 (1)"), () -> fulfilment.ship(List.of(second), ALL));
        assertThat(fulfilment.ship(List.of(first), ALL).shipments()).hasSize(1);
    }

    @Test
    void anOrderLeavesOnce() {
        shop.product("A-1").onHand("A-1", 4);
        OrderId id = order("1 A-1");
        fulfilment.ship(List.of(id), ALL);
        refused("order.notOpen", List.of("K-1001"), () -> fulfilment.ship(List.of(id), ALL));
        assertThat(shop.stock.row(new Sku("A-1")).onHand()).isEqualTo(Quantity.of(3));
    }

    @Test
    void r43AnUndoneShipmentIsReversedInTheLedgerAndPromisedAgain() {
        shop.product("A-1").onHand("A-1", 6);
        OrderId id = order("4 A-1");
        fulfilment.allocate();
        PickList list = fulfilment.pick();
        fulfilment.ship(List.of(id), ALL);
        UndoResult undone = new History(shop.db, Stock::recompute).undo((app.kontor.value.CommandId) null);
        assertThat(undone.kept()).isEmpty();
        assertThat(movements()).containsExactly("issue -4 S-1001", "issue 4 S-1001");
        assertThat(shop.get(id).status().state()).isEqualTo(OrderState.OPEN);
        assertThat(shop.get(id).status().allocation()).isEqualTo(AllocationState.FULL);
        assertThat(fulfilment.shipments(id)).isEmpty();
        assertThat(fulfilment.pickList(list.id()).pieces()).isEqualTo(Quantity.of(4));
        assertThat(shop.stock.row(new Sku("A-1")).available()).isEqualTo(Quantity.of(2));
        assertThat(shop.stock.check()).isEmpty();
        fulfilment.ship(List.of(id), ALL);
        assertThat(shop.stock.row(new Sku("A-1")).onHand()).isEqualTo(Quantity.of(2));
    }

    @Test
    void shipmentsAreListedInWindowsAndFound() {
        shop.product("A-1").onHand("A-1", 9);
        List<OrderId> ids = List.of(order("1 A-1"), order("1 A-1"), order("1 A-1"));
        fulfilment.ship(ids, ALL);
        var first = fulfilment.shipments(new WindowRequest("", "", "", true, null, 2));
        assertThat(first.count()).isEqualTo(3);
        assertThat(first.rows()).extracting(ShipmentRow::number).containsExactly("S-1003", "S-1002");
        assertThat(fulfilment.shipments(new WindowRequest("", "", "", true, first.nextKey(), 2)).rows())
                .extracting(ShipmentRow::number).containsExactly("S-1001");
        assertThat(fulfilment.shipments(new WindowRequest("s-1002", "", "", false, null, 2)).rows()).hasSize(1);
        refused("ship.textTooLong", List.of(80), () -> ShipRequest.complete("x".repeat(81), null));
    }

    private static List<String> movements() {
        return shop.db.read(tx -> tx.sql().selectFrom(STOCK_MOVEMENT)
                .where(STOCK_MOVEMENT.KIND.eq("issue")).orderBy(STOCK_MOVEMENT.ID)
                .fetch(r -> r.getKind() + " " + r.getQuantity() + " " + r.getReason()));
    }

    private static void refused(String key, List<Object> arguments, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(BusinessRuleException.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            if (arguments != null) {
                assertThat(e.arguments()).isEqualTo(arguments);
            }
        });
    }

    private static OrderId order(String... lines) {
        return shop.order(lines);
    }
}
