package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.partner.CustomerDraft;
import app.kontor.value.CustomerId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.List;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Fifty texts that were SQL elsewhere are texts here: in fields, in what is searched for, in sorts, views and keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTest {
    static final List<String> TEXTS = List.of(
            "' OR 1=1 --", "' OR '1'='1", "\" OR \"\"=\"", "'; DROP TABLE customer; --", "1; DELETE FROM sales_order", "') OR ('a'='a",
            "' UNION SELECT null, null, null --", "' UNION ALL SELECT secret FROM app_user --", "admin'--", "admin' #", "admin'/*", "*/ OR 1=1 /*",
            "' AND 1=0 UNION SELECT file_read('/etc/passwd') --", "'; CALL csvwrite('/tmp/x', 'select 1'); --", "'; SHUTDOWN; --",
            "'; CREATE ALIAS x AS 'void x(){}'; --", "' || (SELECT secret FROM app_user) || '", "%", "_", "%%%", "a%' --", "_____", "\\", "\\'", "!%",
            "!", "''", "'", "\"", "`", "$$", "$1", "?", ":name", "{x}", "{0}", "{{1}}", "/*+ hint */", "--", "0x27", "%27", "&#39;", "\u02bc OR 1=1",
            "\uff07 OR 1=1", "CHAR(39)", "' COLLATE x", "null", "true", "1e308", "2147483648", "id|1", "-1|' OR 1=1", "name desc; drop table x",
            "(select 1)", "sort_value", "\u0000' OR 1=1", "' OR pg_sleep(9) --", "ESCAPE '!'");

    private Given given;

    @BeforeAll
    void open() {
        given = Given.shop().product("MUG").onHand("MUG", 5);
        given.order("1 MUG");
        given.shop.partners().save(named("Nobody Else"));
    }

    @AfterAll
    void close() {
        given.close();
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aFieldKeepsItAndASearchFindsIt(String text) {
        CustomerId id = given.shop.partners().save(named("x" + text));
        assertThat(given.shop.partners().card(id).draft().name()).isEqualTo("x" + text.stripTrailing());
        assertThat(given.shop.customerBook().list(search("x" + text)).rows()).as("found by its name").anyMatch(row -> row.id().equals(id));
        assertThat(given.shop.customerBook().list(search("x" + text)).rows()).as("and nobody who has no such name")
                .noneMatch(row -> row.name().equals("Nobody Else"));
        assertThat(given.shop.partners().find("x" + text, 10).count()).isPositive();
        assertThat(given.shop.catalog().find("x" + text, 10).count()).isZero();
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void noListTakesItForSql(String text) {
        lists().forEach(list -> {
            asked(list, search(text));
            asked(list, new WindowRequest("", "", text, false, null, 10));
            asked(list, new WindowRequest("", text, "", false, null, 10));
            asked(list, new WindowRequest("", "", "", false, text, 10));
            asked(list, new WindowRequest("", "", "", false, "1|" + text, 10));
        });
    }

    @Test
    void afterAllOfItNothingIsGone() {
        TEXTS.forEach(this::noListTakesItForSql);
        assertThat(given.shop.selfCheck().run()).allMatch(check -> check.ok());
        assertThat(given.shop.orders().list(search("")).rows()).hasSize(1);
        assertThat(given.shop.productList().list(search("")).rows()).hasSize(1);
    }

    private List<Function<WindowRequest, Window<?>>> lists() {
        return List.of(given.shop.orders()::list, given.shop.customerBook()::list, given.shop.productList()::list, given.stock::list,
                given.shop.invoicing()::list, given.shop.parcels()::list);
    }

    /** A code that no list knows may be refused by us; the database must never have been asked with it. */
    private static void asked(Function<WindowRequest, Window<?>> list, WindowRequest request) {
        try {
            assertThat(list.apply(request).rows().size()).isLessThanOrEqualTo(10);
        } catch (DataAccessException asked) {
            assertThat(asked).as(request.toString()).hasNoCause();
        } catch (RuntimeException refused) {
            assertThat(refused.getStackTrace()[0].getClassName()).as(request.toString()).doesNotStartWith("org.h2");
        }
    }

    private static WindowRequest search(String text) {
        return new WindowRequest(text, "", "", false, null, 10);
    }

    private static CustomerDraft named(String name) {
        return new CustomerDraft(null, name, null, null, null, null, null, null, null, null, null);
    }
}
