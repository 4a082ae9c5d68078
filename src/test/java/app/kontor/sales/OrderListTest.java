package app.kontor.sales;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.Selection;
import app.kontor.value.Sku;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of orders as a table reads it, what its selections mean, and what is done to many of them at once. */
class OrderListTest {
    private final Given given = Given.shop().product("A-1");
    private final List<OrderId> ids = new ArrayList<>();

    @BeforeEach
    void orders() {
        Instant same = Instant.parse("2026-03-01T08:00:00Z");
        for (int i = 0; i < 7; i++) {
            ids.add(given.place(i < 3 ? same : same.plusSeconds(i), i % 2 == 0, i % 3 + 1 + " A-1"));
        }
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void newestFirstUnlessSortedOtherwise() {
        assertThat(all("", false)).isEqualTo(ids.reversed());
        assertThat(all("placed", false)).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "placed", "number", "channel", "customer", "total"})
    void descendingIsTheExactReverseTiesToo(String sort) {
        assertThat(all(sort, true)).hasSize(7).isEqualTo(all(sort, false).reversed());
    }

    @Test
    void aSelectionMeansWhatMatchesWhenItIsAsked() {
        assertThat(given.orders.resolve(new Selection.Picked<>(Set.of(ids.get(1), ids.get(4))))).containsExactly(ids.get(4), ids.get(1));
        Selection<OrderId> unpaid = new Selection.Matching<>("", OrderView.UNPAID.code(), Set.of(ids.get(3)));
        assertThat(given.orders.resolve(unpaid)).containsExactly(ids.get(5), ids.get(1));
        assertThat(given.orders.resolve(new Selection.Matching<>("nobody", "", Set.of()))).isEmpty();
    }

    @Test
    void aViewHasItsSum() {
        Money one = given.get(ids.get(0)).charges().total();
        assertThat(one).isNotNull();
        Money sum = ids.stream().map(id -> given.get(id).charges().total()).reduce(Money.zero(one.currency()), Money::plus);
        assertThat(given.orders.sums(OrderView.OPEN)).containsExactly(sum);
        assertThat(given.orders.sums(OrderView.HISTORY)).isEmpty();
        assertThat(given.orders.sums(new Selection.Matching<>("", OrderView.OPEN.code(), Set.of()))).containsExactly(sum);
        assertThat(given.orders.sums(new Selection.Picked<>(Set.of(ids.get(0))))).containsExactly(one);
    }

    @Test
    void shortIsWhatNeitherPromisedNorFreeStockCovers() {
        given.onHand("A-1", 2);
        assertThat(view(OrderView.SHORT)).containsExactly(ids.get(2)); // three pieces; unpaid ones are not counted
        given.shop.fulfilment().allocate(List.of(ids.get(2)));
        assertThat(view(OrderView.SHORT)).containsExactly(ids.get(6), ids.get(4), ids.get(2), ids.get(0));
        assertThat(given.orders.isShort(ids.get(0))).isTrue();
        given.onHand("A-1", 20);
        assertThat(given.orders.isShort(ids.get(2))).isFalse(); // two of three are promised, and the third is free now
        assertThat(given.orders.count(OrderView.SHORT)).isZero();
    }

    @Test
    void whatIsInQuarantineIsNotFree() {
        given.stock.addLocation("Quarantine", true);
        given.stock.set(new Sku("A-1"), Quantity.of(20), "Returns", "Quarantine", "Q-01");
        assertThat(view(OrderView.SHORT)).containsExactly(ids.get(6), ids.get(4), ids.get(2), ids.get(0));
        assertThat(given.orders.isShort(ids.get(0))).isTrue();
    }

    @Test
    void oneThatRefusesDoesNotStopTheOthers() {
        given.orders.cancel(List.of(ids.get(2)));
        int before = given.commands();
        BulkResult result = given.orders.each(ids, new BulkVerb.Hold("Address"));
        assertThat(result.done()).isEqualTo(6);
        assertThat(result.refused()).extracting(BulkResult.Refused::order).containsExactly(given.get(ids.get(2)).number());
        assertThat(result.refused()).extracting(refused -> refused.why().key()).containsExactly("order.holdImpossible");
        assertThat(given.commands()).isEqualTo(before + 1);
        assertThat(given.orders.each(ids, new BulkVerb.Release()).done()).isEqualTo(6);
    }

    @Test
    void manyArePaidAndCancelledAtOnce() {
        given.onHand("A-1", 20);
        given.shop.fulfilment().allocate();
        assertThat(given.orders.each(ids, new BulkVerb.Pay()).done()).isEqualTo(3);
        assertThat(given.get(ids.get(1)).status().payment()).isEqualTo(PaymentState.PAID);
        assertThat(given.orders.each(ids, new BulkVerb.Cancel()).done()).isEqualTo(7);
        assertThat(given.available("A-1")).isEqualTo("20");
    }

    private List<OrderId> view(OrderView view) {
        return given.orders.resolve(new Selection.Matching<>("", view.code(), Set.of()));
    }

    /** Read two at a time, as far as it goes. */
    private List<OrderId> all(String sort, boolean descending) {
        List<OrderId> read = new ArrayList<>();
        String after = null;
        do {
            Window<OrderRow> window = given.orders.list(new WindowRequest("", "", sort, descending, after, 2));
            window.rows().forEach(row -> read.add(row.id()));
            after = window.nextKey();
        } while (after != null);
        return read;
    }
}
