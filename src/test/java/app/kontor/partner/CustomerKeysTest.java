package app.kontor.partner;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.value.CustomerId;
import app.kontor.value.SearchText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Some letters grow when they are folded: what is stored must fit its column then. */
class CustomerKeysTest {
    @Test
    void whatGrowsInLowerCaseIsCutAfterwards() {
        assertThat(CustomerKeys.email("İ".repeat(320))).hasSizeLessThanOrEqualTo(320);
        assertThat(CustomerKeys.nameZip("ﷺ".repeat(300), "20457")).hasSizeLessThanOrEqualTo(400);
        assertThat(SearchText.of(1500, "İ".repeat(1500))).hasSize(1500);
    }

    @Test
    void halfALetterIsNeverLeft() {
        assertThat(SearchText.key("ab🎁", 3)).isEqualTo("ab");
    }

    @Test
    void amongVeryManyTheKeysFindWhoIsMeant() {
        try (Given given = Given.shop()) {
            CustomerId ida = given.shop.partners().save(person("Ida Lund", "ida@example.com"));
            CustomerId bo = given.shop.partners().save(person("Bo Ærø", null));
            for (String typed : List.of("ida@ex", "Ida", "ida lu", given.shop.partners().get(ida).orElseThrow().number().toLowerCase(Locale.ROOT))) {
                assertThat(found(given, typed, List.of())).as(typed).containsExactly(ida);
            }
            assertThat(found(given, "lund", List.of())).isEmpty();
            assertThat(found(given, "lund", List.of(ida, bo))).as("who ordered under that name").containsExactly(ida);
            assertThat(found(given, "", List.of())).isEmpty();
        }
    }

    private static CustomerDraft person(String name, @Nullable String email) {
        return new CustomerDraft(null, name, null, email, null, null, "2100", "København", "DK", null, null);
    }

    private static List<CustomerId> found(Given given, String typed, List<CustomerId> likely) {
        return given.db.read(tx -> CustomerStore.byKeys(tx, typed, likely, 9)).stream().map(Customer::id).toList();
    }
}
