package app.kontor.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TodayTest {
    private final Given given = Given.shop();

    @BeforeEach
    void theMorningOfTheSecondOfApril() {
        given.watch.set(Instant.parse("2026-04-02T08:00:00Z"));
        given.product("A-1").product("B-2");
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void anEmptyShopHasNothingToDoAndItsHomeCurrency() {
        DayFigures figures = figures();
        assertThat(figures.today()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(figures.todo().isEmpty()).isTrue();
        assertThat(figures.sales()).singleElement().satisfies(sales -> {
            assertThat(sales.currency().getCurrencyCode()).isEqualTo("EUR");
            assertThat(sales.total().isZero()).isTrue();
            assertThat(sales.days()).hasSize(30);
        });
        assertThat(figures.movers()).isEmpty();
        assertThat(figures.setup().stocked()).isFalse();
    }

    @Test
    void countsWhatWaits() {
        given.onHand("A-1", 3);
        given.order("2 A-1");
        given.order("5 B-2");
        given.unpaidOrder("1 A-1");
        given.order("1 ?mug");
        OrderId held = given.order("1 B-2");
        given.orders.hold(List.of(held), "asks for another colour");
        given.shop.fulfilment().allocate();
        Todo todo = figures().todo();
        assertThat(todo.ready()).isEqualTo(1);
        assertThat(todo.isShort()).isEqualTo(2);
        assertThat(todo.unpaid()).isEqualTo(1);
        assertThat(todo.held()).isEqualTo(1);
        assertThat(todo.unmatched()).isEqualTo(1);
        assertThat(todo.overdue()).isZero();
        assertThat(figures().setup().stocked()).isTrue();
    }

    @Test
    void aDayIsTheShopsOwnWhateverTheClocksDo() {
        place("2026-03-28T22:30:00Z"); // 23:30 in Berlin, winter time: the 28th
        place("2026-03-28T23:30:00Z"); // 00:30: the 29th, when the clocks go forward
        place("2026-03-29T21:30:00Z"); // 23:30, summer time: the 29th
        place("2026-03-29T22:30:00Z"); // 00:30: the 30th
        List<Money> days = figures().sales().getFirst().days();
        assertThat(days.subList(25, 28).stream().map(Money::amount).map(Object::toString)).containsExactly("20.00", "10.00", "0.00");
        assertThat(days.get(24).amount()).isEqualByComparingTo("10");
    }

    @Test
    void cancelledOrdersAreNoSalesAndTheDaysBeforeAreCompared() {
        OrderId gone = place("2026-04-01T10:00:00Z");
        given.orders.cancel(List.of(gone));
        place("2026-04-01T11:00:00Z");
        place("2026-03-04T12:00:00Z"); // the first of the 30 days
        place("2026-03-03T12:00:00Z"); // the last of those before
        place("2026-02-01T12:00:00Z"); // too long ago for either
        Sales sales = figures().sales().getFirst();
        assertThat(sales.orders()).isEqualTo(2);
        assertThat(sales.total().amount()).isEqualByComparingTo("20");
        assertThat(sales.lastYear()).isFalse();
        assertThat(sales.totalBefore().amount()).isEqualByComparingTo("10");
        assertThat(sales.before().getLast().amount()).isEqualByComparingTo("10");
    }

    @Test
    void lastYearIsComparedOnceThereIsOne() {
        place("2025-04-02T10:00:00Z");
        place("2026-03-03T12:00:00Z");
        Sales sales = figures().sales().getFirst();
        assertThat(sales.lastYear()).isTrue();
        assertThat(sales.before().getLast().amount()).isEqualByComparingTo("10");
        assertThat(sales.total().isZero()).isTrue();
    }

    @Test
    void otherCurrenciesStandBesideAndAreNeverAdded() {
        place("2026-04-01T10:00:00Z");
        given.shop.settings().set("shop.currency", "DKK");
        List<Sales> sales = figures().sales();
        assertThat(sales).extracting(one -> one.currency().getCurrencyCode()).containsExactly("DKK", "EUR");
        assertThat(sales.getFirst().total().isZero()).isTrue();
        assertThat(sales.getLast().total().amount()).isEqualByComparingTo("10");
    }

    @Test
    void moversAreComparedWithTheWeekBefore() {
        given.place(Instant.parse("2026-04-01T10:00:00Z"), true, "3 A-1", "1 B-2 x6");
        given.place(Instant.parse("2026-03-26T10:00:00Z"), true, "2 A-1");
        given.place(Instant.parse("2026-03-18T10:00:00Z"), true, "9 A-1");
        assertThat(figures().movers()).extracting(m -> m.sku() + " " + m.pieces() + " " + m.before())
                .containsExactly("B-2 6 0", "A-1 3 2");
    }

    private OrderId place(String at) {
        return given.place(Instant.parse(at), true, "1 A-1");
    }

    private DayFigures figures() {
        return given.shop.today().figures();
    }
}
