package app.kontor.fulfilment;

import static app.kontor.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.sales.Orders;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pick list holds what it lists: R31. */
class PickTest {
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
    void r31TwoListsNeverShareAPiece() {
        shop.product("A-1").onHand("A-1", 5, "R-1").onHand("A-1", 5, "R-2");
        OrderId six = order("6 A-1");
        OrderId four = order("4 A-1");
        fulfilment.allocate();
        PickList first = fulfilment.pick(List.of(six));
        PickList second = fulfilment.pick();
        assertThat(stops(first)).containsExactly("R-1 A-1 5", "R-2 A-1 1");
        assertThat(stops(second)).containsExactly("R-2 A-1 4");
        assertThat(List.of(first.number(), second.number())).containsExactly("P-1001", "P-1002");
        refused("pick.nothing", fulfilment::pick);
        refused("pick.nothing", () -> fulfilment.pick(List.of(six, four)));
    }

    @Test
    void r31ACancelledOrderLeavesItsListAndTheListStays() {
        shop.product("A-1").onHand("A-1", 9);
        OrderId stays = order("2 A-1");
        OrderId goes = order("3 A-1");
        fulfilment.allocate();
        PickList list = fulfilment.pick();
        shop.run(tx -> {
            Fulfilment.cancelAllocations(tx, List.of(goes));
            Orders.save(tx, List.of(Orders.get(tx, goes).cancel()));
        });
        assertThat(fulfilment.pickList(list.id()).orders()).extracting(o -> o.order().id()).containsExactly(stays);
        assertThat(stops(fulfilment.pickList("p-1001"))).containsExactly("- A-1 2");
        assertThat(fulfilment.pickLists(10)).containsExactly(new PickListRow(list.id(), "P-1001", list.createdAt(), 1, Quantity.of(2), Quantity.ZERO));
        assertThat(shop.stock.check()).isEmpty();
    }

    @Test
    void aListIsSummedBySkuInTheOrderOfTheBinsAndByOrderAsTheyWerePlaced() {
        shop.product("A-1").product("B-1").product("C-1")
                .onHand("A-1", 9, "R-10").onHand("B-1", 9, "R-2").onHand("C-1", 9, "R-2");
        order("1 C-1", "2 A-1");
        order("3 A-1", "1 B-1", "1 tip!");
        fulfilment.allocate();
        PickList list = fulfilment.pick();
        assertThat(stops(list)).containsExactly("R-2 B-1 1", "R-2 C-1 1", "R-10 A-1 5");
        assertThat(list.pieces().toString()).isEqualTo("7");
        assertThat(list.orders()).extracting(o -> o.order().number() + " "
                        + o.lines().stream().map(l -> l.variant().sku() + " " + l.pieces()).toList())
                .containsExactly("K-1001 [C-1 1, A-1 2]", "K-1002 [B-1 1, A-1 3]");
    }

    @Test
    void whatIsOnHoldIsNotFetched() {
        shop.product("A-1").onHand("A-1", 9);
        OrderId held = order("2 A-1");
        OrderId open = order("3 A-1");
        fulfilment.allocate();
        shop.orders.hold(List.of(held), "address?");
        assertThat(fulfilment.pick().orders()).extracting(o -> o.order().id()).containsExactly(open);
        shop.orders.release(List.of(held));
        assertThat(fulfilment.pick().orders()).extracting(o -> o.order().id()).containsExactly(held);
    }

    @Test
    void whatHasShippedIsOffTheListAndALineThatCameLaterIsOnTheNext() {
        shop.product("A-1").product("B-1").onHand("A-1", 9);
        OrderId order = order("2 A-1", "1 B-1");
        fulfilment.allocate();
        PickList first = fulfilment.pick();
        shop.onHand("B-1", 1);
        fulfilment.allocate();
        assertThat(stops(fulfilment.pick())).containsExactly("- B-1 1");
        assertThat(fulfilment.ready(List.of(order)).getFirst().lines()).hasSize(2);
        fulfilment.ship(List.of(order), ShipRequest.complete(null, null));
        assertThat(fulfilment.pickList(first.id()).orders()).isEmpty();
    }

    @Test
    void anUnknownNumberIsSaidToBeSo() {
        refused("pick.unknown", () -> fulfilment.pickList("P-77"));
    }

    private static List<String> stops(PickList list) {
        return list.stops().stream().map(s -> s.bin().code() + " " + s.variant().sku() + " " + s.pieces()).toList();
    }

    private static OrderId order(String... lines) {
        return shop.order(lines);
    }
}
