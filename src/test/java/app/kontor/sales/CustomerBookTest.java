package app.kontor.sales;

import static app.kontor.schema.Tables.SALES_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.exporting.PersonalData;
import app.kontor.partner.CustomerDraft;
import app.kontor.partner.VatIdForm;
import app.kontor.schema.tables.records.SalesOrderRecord;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import app.kontor.value.WindowRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerBookTest {
    private final Given given = Given.shop();
    private final CustomerBook book = given.shop.customerBook();

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void aCustomerIsSavedReadAndFound() {
        CustomerId id = save("Mira Jensen", "mira@example.com", "+45 20 30 40 50");
        CustomerPage page = book.page(id);
        assertThat(page.card().number()).isEqualTo("C-1001");
        assertThat(page.card().draft().note()).isEqualTo("likes green");
        assertThat(list("jensen")).containsExactly("Mira Jensen");
        assertThat(list("203")).isEmpty();
        assertThat(book.byNumber("c-1001")).isEqualTo(id);
        given.shop.history().undo(given.last());
        assertThat(list("")).isEmpty();
    }

    @Test
    void whatCantBeIsRefusedWithItsSentence() {
        assertThatThrownBy(() -> save(" ", null, null)).hasMessageContaining("customer.nameMissing");
        assertThatThrownBy(() -> save("Mira", "mira(at)example", null)).hasMessageContaining("customer.email");
        assertThatThrownBy(() -> given.shop.partners().save(new CustomerDraft(null, "M", null, null, null, "DE12", null, null, null, null, null)))
                .hasMessageContaining("customer.vatId");
    }

    @ParameterizedTest
    @CsvSource({"DE 123 456 789,true", "DE12345678,false", "ATU12345678,true", "FR 12 345678901,true", "123456789,false",
        "CHE-123.456.789 MWST,true", "US123456,true", "NL123456789B01,true"})
    void aVatIdLooksAsItsCountrySays(String text, boolean fits) {
        assertThat(VatIdForm.fits(text)).isEqualTo(fits);
    }

    @Test
    void theSameMailPhoneOrNameAndPostcodeMakesATwin() {
        CustomerId one = save("Mira Jensen", "mira@example.com", "+45 20 30 40 50");
        CustomerId two = save("M. Jensen", "MIRA@example.com", "20304050");
        CustomerId three = save("Jens", "jens@example.com", "0045 20304050");
        assertThat(book.duplicates()).extracting(g -> g.by() + " " + g.customers().size()).containsExactly("EMAIL 2");
        assertThat(book.page(one).twins()).extracting(CustomerRow::id).containsExactly(two);
        assertThat(book.page(three).twins()).isEmpty();
        CustomerId four = save("Janus", null, "(0045) 2030-4050");
        assertThat(book.page(three).twins()).as("by SQL").extracting(CustomerRow::id).containsExactly(four);
        list("");
        assertThat(book.page(three).twins()).as("by the index").extracting(CustomerRow::id).containsExactly(four);
        assertThat(book.duplicates()).extracting(g -> g.by() + " " + g.customers().size()).containsExactly("EMAIL 2", "PHONE 2");
    }

    @Test
    void mergingMovesTheOrdersFillsTheGapsAndIsOneUndo() {
        CustomerId one = save("Mira Jensen", null, null);
        CustomerId two = save("M. Jensen", "mira@example.com", null);
        given.product("A-1");
        OrderId order = order(two);
        book.merge(one, List.of(two));
        assertThat(book.page(one).orders()).extracting(OrderRow::id).containsExactly(order);
        assertThat(book.page(one).card().draft().email()).isEqualTo("mira@example.com");
        assertThat(list("")).containsExactly("Mira Jensen");
        given.shop.history().undo(given.last());
        assertThat(book.page(two).orders()).extracting(OrderRow::id).containsExactly(order);
        assertThat(list("")).containsExactly("M. Jensen", "Mira Jensen");
        assertThatThrownBy(() -> book.merge(one, List.of(one))).hasMessageContaining("customer.mergeSelf");
    }

    @Test
    void theListSumsUpOrdersAndViewsSortThem() {
        CustomerId one = save("Zoe", null, null);
        save("Anna", null, null);
        given.product("A-1");
        order(one);
        order(one);
        CustomerRow row = book.list(new WindowRequest("", "repeated", "value", true, null, 10)).rows().getFirst();
        assertThat(row.orders()).isEqualTo(2);
        assertThat(row.value().getFirst().isPositive()).isTrue();
        assertThat(book.counts().get(CustomerView.OPEN)).isEqualTo(1);
        for (String sort : List.of("", "number", "city", "country", "orders", "value", "last")) {
            var first = book.list(new WindowRequest("", "", sort, false, null, 1));
            assertThat(book.list(new WindowRequest("", "", sort, false, first.nextKey(), 1)).rows()).as(sort).hasSize(1);
        }
    }

    @Test
    void aPersonsDataHasTheirOrdersAndNobodyElses() {
        CustomerId one = save("Mira Jensen", "mira@example.com", null);
        save("Anna", "anna@example.com", null);
        given.product("A-1");
        OrderId order = order(one);
        given.shop.orderNotes().write(order, "Rings twice");
        PersonalData data = given.shop.personalData();
        String json = new String(data.of(one, "mira.json"), StandardCharsets.UTF_8);
        assertThat(json).contains("\"number\" : \"C-1001\"", "A-1", "Rings twice", "\"shippedTo\"", "\"what\" : \"customer.add\"", "likes green")
                .doesNotContain("search_text", "last_command").doesNotContain("anna@");
        String csv = new String(data.of(one, "mira.csv"), StandardCharsets.UTF_8);
        assertThat(csv).contains("orders[1].lines[1].sku");
        assertThatThrownBy(() -> data.of(one, "mira.pdf")).hasMessageContaining("export.unknownPersonType");
    }

    private OrderId order(CustomerId customer) {
        OrderId id = given.order("1 A-1");
        given.run(tx -> {
            SalesOrderRecord row = tx.sql().selectFrom(SALES_ORDER).where(SALES_ORDER.ID.eq(id)).fetchSingle();
            row.setCustomerId(customer);
            tx.update(row);
        });
        return id;
    }

    private List<String> list(String search) {
        return book.list(new WindowRequest(search, "", "", false, null, 10)).rows().stream().map(CustomerRow::label).toList();
    }

    private CustomerId save(String name, String email, String phone) {
        return given.shop.partners().save(
                new CustomerDraft(null, name, null, email, phone, null, "2100", "København", "DK", null, "likes green"));
    }
}
