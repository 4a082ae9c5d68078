package app.kontor.day;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.history.Event;
import app.kontor.history.RowChange;
import app.kontor.sales.AddressProblem;
import app.kontor.sales.OrderDraft;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import app.kontor.value.OrderId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of an order: everything that was done to it, field by field, and what its people wrote. */
class OrderStoryTest {
    @AutoClose
    private final Given given = Given.shop().product("MUG").onHand("MUG", 5);

    @Test
    void tellsAllThatWasDone() {
        OrderId id = given.order("1 MUG");
        given.shop.fulfilment().allocate();
        SalesOrder order = given.get(id);
        Address moved = new Address("Ada Berg", null, "Ringvej 2", null, null, "8000", "Aarhus", null, "DK", null);
        given.shop.orderDesk().edit(id, new OrderDraft(new SalesOrder.Delivery(order.delivery().billing(), moved, "ada@example.com", null,
                null, null, null, null), null, List.of()));
        given.shop.orderNotes().write(id, " Ring first ");
        given.shop.fulfilment().ship(List.of(id), ShipRequest.complete("DHL", "1"));
        given.shop.history().undo(given.last());
        List<Event> story = given.shop.history().of(id, List.of());
        assertThat(story).extracting(e -> e.command().kind())
                .containsExactly("undo", "orders.ship", "note", "orders.edit", "orders.allocateAll", "test");
        assertThat(story.get(1).command().undone()).isTrue();
        RowChange edit = story.get(3).changes().getFirst();
        assertThat(edit.before()).containsOnly(Map.entry("ship_street", "Ringvej 1"));
        assertThat(edit.after()).containsOnly(
                Map.entry("ship_street", "Ringvej 2"), Map.entry("email", "ada@example.com"));
        assertThat(story.getLast().changes()).anyMatch(c -> c.table().equals("order_line") && c.made());
    }

    @Test
    void keepsNotesNewestFirstAndTakesThemBack() {
        OrderId id = given.order("1 MUG");
        given.shop.orderNotes().write(id, "First");
        given.shop.orderNotes().write(id, "Second");
        assertThat(given.shop.orderNotes().of(id)).extracting(n -> n.text() + " " + n.author()).containsExactly("Second anna", "First anna");
        given.shop.history().undo(given.last());
        assertThat(given.shop.orderNotes().of(id)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "Hauptstr. 5, 10115, Berlin, DE, ''",
        "Hauptstr., 10115, Berlin, DE, NUMBER_MISSING",
        "Hauptstr. 5, 1011, Berlin, DE, ZIP_ODD",
        "Hauptstr. 5, -, Berlin, DE, ZIP_MISSING",
        "Hauptstr. 5, 10115, -, DE, CITY_MISSING",
        "Hauptstr. 5, 10115, Berlin, -, COUNTRY_MISSING",
        "-, 10115, Berlin, DE, STREET_MISSING",
        "Packstation 12, 10115, Berlin, DE, ''",
        "High Street, SW1A 1AA, London, GB, ''",
        "Kerkstraat 1, 1012AB, Amsterdam, NL, ''",
        "Kerkstraat 1, 1012, Amsterdam, NL, ZIP_ODD",
        "12 rue Molière, 69003, Lyon, FR, ''",
        "Storgatan 1, 114 55, Stockholm, SE, ''",
        "Main St 5, 90210-1234, Beverly Hills, US, ''",
        "Grafton Street, -, Dublin, IE, ''"})
    void seesWhatMayKeepAParcelFromArriving(String street, String zip, String city, String country, String problem) {
        Address address = new Address("Ada", null, street, null, null, zip, city, null, country, null);
        assertThat(AddressProblem.of(address).stream().map(Enum::name).toList()).isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }
}
