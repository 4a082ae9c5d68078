package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.importing.mapped.ColumnMap;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.partner.Customer;
import app.kontor.partner.CustomerCard;
import app.kontor.partner.CustomerDraft;
import app.kontor.value.CustomerId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is meant by a row of a customer list, and what becomes of what was edited here. */
class ImportCustomerListTest {
    private static final String HEADER = "No,Name,Mail,VAT,Zip,City,Phone\n";
    private static final String MAP = "No=number, Name=name, Mail=email, VAT=vatId, Zip=zip, City=city, Phone=phone";

    @AutoClose
    private final Given given = Given.shop();

    @ParameterizedTest(name = "{0}: known {1}")
    @CsvSource(delimiter = ';', value = {
        "C-1001,Anybody,,,,,; true",
        "77,Anna Berg,ANNA@example.com,,,,; true",
        "77,A. Berg GmbH,,DE 123 456 789,,,; true",
        ",ánna bérg,,,10115,,; true",
        "77,Anna Berg,,,10117,,; false",
        "C-1002,Anna Berg,,,,,; false"})
    void theNumberElseTheMailElseTheVatIdElseNameAndPostcode(String row, boolean isKnown) {
        given.shop.partners().save(new CustomerDraft(null, "Anna Berg", null, "anna@example.com", null, "DE123456789", "10115", null, null, null, null));
        imports(HEADER + row + "\n");
        assertThat(people()).hasSize(isKnown ? 1 : 2);
    }

    @Test
    void whatTheListChangesIsTakenAndWhatTheHouseChangedStays() {
        imports(HEADER + "77,Anna Berg,anna@example.com,,10115,Berlin,030 1\n");
        CustomerId anna = people().getFirst().id();
        assertThat(given.shop.partners().card(anna).number()).isEqualTo("77");
        edit(anna, "030 999");
        ImportPlan plan = imports(HEADER + "77,Anna Berg-Lund,anna@example.com,,10115,Berlin,030 2\n");
        assertThat(plan.files().getFirst().records().getFirst().changes()).extracting(FieldChange::field, FieldChange::taken)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("name", true), org.assertj.core.groups.Tuple.tuple("phone", false));
        assertThat(given.shop.partners().card(anna).draft()).extracting(CustomerDraft::name, CustomerDraft::phone)
                .containsExactly("Anna Berg-Lund", "030 999");
        assertThat(plan(HEADER + "77,Anna Berg-Lund,,,,,\n").changesSomething()).as("blanks say nothing").isFalse();
        given.shop.history().undo(given.shop.importing().batch(plan.batch()));
        assertThat(given.shop.partners().card(anna).draft().name()).isEqualTo("Anna Berg");
    }

    @Test
    void whoCameWithAnOrderIsFilledIn() {
        given.imports(ShopifyOrder.file(ShopifyOrder.of(1).line(1, "A-1", "10.00").of("Anna Berg", "anna@example.com", "10115")));
        imports(HEADER + "77,Anna Berg-Lund,anna@example.com,,10115,Berlin,030 1\n");
        assertThat(people()).extracting(Customer::number, Customer::name).containsExactly(org.assertj.core.groups.Tuple.tuple("C-1001", "Anna Berg-Lund"));
        assertThat(plan(HEADER + "77,Anna Berg-Lund,other@example.com,,10115,Berlin,030 1\n").files().getFirst().counts().changed())
                .as("known by the list's own number").isOne();
    }

    @Test
    void anOrderOfTheSameCallFindsTheCustomerAndItsNumberIsNotGivenTwice() {
        imports(HEADER + "C-1005,Bo,bo@example.com,,,,\n");
        given.imports(ShopifyOrder.file(ShopifyOrder.of(2).line(1, "A-1", "10.00").of("Cy", "cy@example.com", "1")));
        assertThat(people()).extracting(Customer::number).containsExactly("C-1005", "C-1006");
    }

    @Test
    void anErasedPersonIsNotBroughtBackAndTheirDataIsHandedOut() {
        imports(HEADER + "77,Anna Berg,anna@example.com,,10115,Berlin,030 1\n");
        CustomerId anna = people().getFirst().id();
        assertThat(given.shop.personalData().tree(anna).get("imported").toString()).contains("anna@example.com");
        assertThat(given.shop.personalData().erase(anna).files()).containsExactly("people.csv");
        CustomerCard erased = given.shop.partners().card(anna);
        assertThat(erased.draft().label()).isEqualTo("–");
        assertThat(given.shop.personalData().tree(anna)).doesNotContainKey("imported");
        assertThat(imports(HEADER + "77,Anna Berg,anna@example.com,,10115,Berlin,030 1\n").batch()).isNull();
    }

    private void edit(CustomerId id, String phone) {
        CustomerDraft d = given.shop.partners().card(id).draft();
        given.shop.partners().save(new CustomerDraft(id, d.name(), null, d.email(), phone, null, d.zip(), d.city(), null, null, null));
    }

    private List<Customer> people() {
        return given.shop.partners().find("", 9).customers();
    }

    private ImportPlan imports(String text) {
        return given.imports(request(text));
    }

    private ImportPlan plan(String text) {
        return given.plan(request(text));
    }

    private static ImportRequest request(String text) {
        return ImportRequest.of(new InputFile("people.csv", text.getBytes(StandardCharsets.UTF_8))).by(ColumnMap.read(MAP, Kind.CUSTOMERS));
    }
}
