package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.importing.Problem;
import app.kontor.partner.Customer;
import app.kontor.partner.Partners;
import app.kontor.value.CustomerId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One customer, many spellings: R52. */
class ImportCustomersTest {
    private static final ShopifyOrder ANNA = order(1).of("Anna Berg", "anna@example.com", "10115");

    @AutoClose
    private final Given shop = Given.shop();

    @ParameterizedTest(name = "{0}, {1}, {2} is Anna: {3}")
    @CsvSource(nullValues = "-", value = {
        "Anna Berg, ANNA@Example.com, 99999, true",
        "A. Berg, anna@example.com, 10115, true",
        "ánna bérg, '', 10115, true",
        "Anna Berg, other@example.com, 10115, true",
        "Anna Berg, other@example.com, 10117, false",
        "Bert Berg, '', 10115, false"})
    void somebodyIsRecognisedByMailOrByNameAndPostcode(String name, String email, String zip, boolean same) {
        shop.imports(ShopifyOrder.file(ANNA));
        shop.imports(ShopifyOrder.file(order(2).of(name, email, zip)));
        assertThat(shop.numbered("#2").customer().equals(shop.numbered("#1").customer())).isEqualTo(same);
        assertThat(shop.shop.partners().find("", 9).count()).isEqualTo(same ? 1 : 2);
    }

    @Test
    void oneFileBringsSomebodyOnce() {
        shop.imports(ShopifyOrder.file(ANNA, order(2).of("A. Berg", "anna@example.com", "1"), order(3).of("Bo", "bo@example.com", "2")));
        assertThat(shop.shop.partners().find("", 9).customers()).extracting(Customer::number, Customer::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("C-1001", "Anna Berg"),
                        org.assertj.core.groups.Tuple.tuple("C-1002", "Bo"));
    }

    @Test
    void severalWhoLookAlikeAreNeverPickedFrom() {
        shop.run(tx -> Partners.add(tx, Stream.of("C-1", "C-2").map(n -> customer(tx.newId(), n, null)).toList()));
        ImportPlan plan = shop.imports(ShopifyOrder.file(ANNA));
        assertThat(shop.numbered("#1").customer()).isNull();
        assertThat(plan.files().getFirst().problems()).extracting(Problem::code).contains("severalCustomers");
        assertThat(shop.shop.partners().find("", 9).count()).isEqualTo(2);
    }

    @Test
    void aVatIdComesBeforeTheMailAddress() {
        shop.run(tx -> Partners.add(tx, List.of(customer(tx.newId(), "C-1", "DE 123 456 788"), customer(tx.newId(), "C-2", null))));
        shop.run(tx -> {
            var match = Partners.match(tx, List.of(new Partners.Person("Anna Berg", "anna@example.com", "de123456788", "10115")));
            assertThat(match.values()).singleElement().isInstanceOf(app.kontor.partner.CustomerMatch.Known.class);
        });
    }

    @Test
    void anOrderOfNobodyHasNoCustomer() {
        shop.imports(ShopifyOrder.file(order(1).of("", "", "").with("Shipping Name", "")));
        assertThat(shop.numbered("#1").customer()).isNull();
        assertThat(shop.shop.partners().find("", 9).count()).isZero();
    }

    private static ShopifyOrder order(int number) {
        return ShopifyOrder.of(number).line(1, "A-1", "10.00").with("Shipping Name", "");
    }

    private static Customer customer(long id, String number, @Nullable String vatId) {
        return new Customer(new CustomerId(id), number, "Anna Berg", null, "anna@example.com", null, vatId, "DE", "Berlin", "10115", null);
    }
}
