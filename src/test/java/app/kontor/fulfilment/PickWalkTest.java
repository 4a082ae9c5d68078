package app.kontor.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.sales.AllocationState;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list's walk: ticks that stay, what was not there, and taking the list back. */
class PickWalkTest {
    private static final Given GIVEN = Given.shop();
    private final PickLists lists = GIVEN.shop.pickLists();
    private OrderId older;
    private OrderId newer;
    private PickList list;

    @BeforeEach
    void start() {
        GIVEN.empty();
        GIVEN.product("A-1").product("B-2").onHand("A-1", 5, "A-01").onHand("B-2", 4, "B-02");
        older = GIVEN.order("2 A-1", "1 B-2");
        newer = GIVEN.order("3 A-1");
        GIVEN.shop.fulfilment().allocate();
        list = lists.make(10, null).list();
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(GIVEN.stock.check()).isEmpty();
    }

    @AfterAll
    static void stop() {
        GIVEN.close();
    }

    @Test
    void ticksStayAndAreCounted() {
        lists.tick(stop(0), true);
        PickListRow row = lists.all(10).getFirst();
        assertThat(row.picked()).isEqualTo(Quantity.of(5));
        assertThat(row.pieces()).isEqualTo(Quantity.of(6));
        assertThat(lists.get(list.id()).stops()).extracting(PickStop::isPicked).containsExactly(true, false);
        lists.tick(stop(0), false);
        assertThat(lists.all(10).getFirst().picked()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void whatWasNotThereIsFreedForTheNewestAndTakenBackWhole() {
        CommandId command = lists.shortPick(stop(0), new PickLists.Found(Quantity.of(3), "two were broken"));
        assertThat(GIVEN.get(older).status().allocation()).isEqualTo(AllocationState.FULL);
        assertThat(GIVEN.get(newer).status().allocation()).isEqualTo(AllocationState.PARTIAL);
        assertThat(GIVEN.available("A-1")).isEqualTo("0");
        assertThat(lists.get(list.id()).stops().getFirst().picked()).isEqualTo(Quantity.of(3));
        GIVEN.shop.history().undo(command);
        assertThat(GIVEN.get(newer).status().allocation()).isEqualTo(AllocationState.FULL);
        assertThat(lists.get(list.id()).stops().getFirst().pieces()).isEqualTo(Quantity.of(5));
        assertThat(lists.get(list.id()).stops().getFirst().picked()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void moreThanThereWasIsNoShortage() {
        assertThatThrownBy(() -> lists.shortPick(stop(0), new PickLists.Found(Quantity.of(5), "all here")))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("pick.shortTooMuch"));
    }

    @Test
    void aListIsTakenBackAndTheGoodsAreFreeForAnother() {
        lists.tick(stop(0), true);
        CommandId command = lists.takeBack(list.id());
        assertThat(lists.all(10)).isEmpty();
        assertThat(lists.free().values()).containsExactly(2L);
        GIVEN.shop.history().undo(command);
        assertThat(lists.all(10).getFirst().picked()).isEqualTo(Quantity.of(5));
        assertThat(lists.free()).isEmpty();
    }

    @Test
    void aListTakesTheOldestOrdersFirst() {
        lists.takeBack(list.id());
        assertThat(lists.make(1, null).list().orders()).extracting(o -> o.order().id()).containsExactly(older);
        assertThat(lists.make(1, null).list().orders()).extracting(o -> o.order().id()).containsExactly(newer);
    }

    private PickLists.Stop stop(int index) {
        PickStop at = lists.get(list.id()).stops().get(index);
        return new PickLists.Stop(list.id(), at.bin().id(), at.variant().id());
    }
}
