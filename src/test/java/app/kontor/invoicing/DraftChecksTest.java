package app.kontor.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.Watch;
import app.kontor.invoicing.DraftCheck.Level;
import app.kontor.invoicing.DraftCheck.Rule;
import app.kontor.sales.BulkVerb;
import app.kontor.value.OrderId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft is looked at rule by rule: everything that is missing shows at once, and where it is mended. */
class DraftChecksTest {
    private final Given given = Given.shop().product("MUG").channel("Shop", "shopify");
    private OrderId order;

    @BeforeEach
    void place() {
        given.imports(ShopifyOrder.file(ShopifyOrder.of(1001).line(20, "MUG", "29.50")));
        order = given.orders.resolve("#1001");
    }

    @AfterEach
    void close() {
        given.close();
    }

    private InvoiceDraft draft() {
        InvoiceDraft draft = given.shop.invoicing().draft(order);
        assertThat(draft.checks()).extracting(DraftCheck::rule).containsExactly(Rule.values());
        boolean isWrong = draft.checks().stream().anyMatch(check -> check.level() == Level.WRONG);
        assertThat(isWrong).as("%s", draft.checks()).isEqualTo(draft.obstacle() != null);
        return draft;
    }

    /** @return "SELLER WRONG company.name", of those that are not fine */
    private List<String> found() {
        return draft().checks().stream().filter(check -> check.level() != Level.FINE)
                .map(check -> (check.rule() + " " + check.level() + " " + (check.field() == null ? "" : check.field())).strip())
                .collect(Collectors.toList());
    }

    @Test
    void whereEverythingIsRightEveryRuleIsGreen() {
        assertThat(found()).isEmpty();
        assertThat(draft().checks().get(Rule.TAX.ordinal()).sentence().key()).isEqualTo("invoice.check.tax.domestic");
    }

    @Test
    void severalThingsThatAreMissingShowAtOnce() {
        given.shop.settings().set("company.name", "");
        given.shop.settings().set("shop.currency", "DKK");
        given.imports(ShopifyOrder.file(ShopifyOrder.of(1002).line(20, "MUG", "29.50").with("Billing Address1", "")
                .with("Shipping Address1", "").with("Taxes", "77.00")));
        order = given.orders.resolve("#1002");
        assertThat(found()).contains("SELLER WRONG company.name", "CURRENCY HINT").anyMatch(line -> line.startsWith("BUYER "));
    }

    @Test
    void aMissingTaxNumberLeadsToItsField() {
        given.shop.settings().set("company.vatId", "");
        given.shop.settings().set("company.taxNumber", "");
        assertThat(found()).containsExactly("SELLER WRONG company.vatId");
        given.imports(ShopifyOrder.file(ShopifyOrder.of(1002).line(1, "MUG", "29.50")));
        OrderId large = order;
        order = given.orders.resolve("#1002");
        assertThat(found()).as("a small invoice does without").containsExactly("SELLER HINT company.vatId");
        order = large;
        given.shop.settings().set("company.taxNumber", "12/345/67890");
        given.shop.settings().set("company.city", "");
        assertThat(found()).as("may be posted, should be mended").containsExactly("SELLER HINT company.city");
    }

    @Test
    void whatTheChannelChargedByMistakeLeadsToTheRegime() {
        given.imports(ShopifyOrder.file(ShopifyOrder.of(1003).line(1, "MUG", "29.50").with("Taxes", "4.71")));
        order = given.orders.resolve("#1003");
        given.shop.settings().set("tax.regime", "small-business");
        assertThat(found()).containsExactly("TAX WRONG tax.regime");
    }

    @Test
    void aHoldAndAClockThatWentBackAreSaidToo() {
        given.imports(ShopifyOrder.file(ShopifyOrder.of(1004).line(1, "MUG", "29.50")));
        given.shop.invoicing().post(List.of(given.orders.resolve("#1004")));
        given.watch.set(Watch.START.minus(Duration.ofDays(40)));
        assertThat(found()).containsExactly("NUMBER WRONG invoice.series");
        given.watch.set(Watch.START);
        given.orders.each(List.of(order), new BulkVerb.Hold("waits for the colour"));
        assertThat(found()).containsExactly("ORDER WRONG");
    }

    @Test
    void theNextNumberIsShownAndNotDrawn() {
        assertThat(given.shop.invoicing().nextNumber().number()).isEqualTo("2026-0001");
        assertThat(given.shop.invoicing().nextNumber().number()).isEqualTo("2026-0001");
        given.shop.invoicing().post(List.of(order));
        assertThat(given.shop.invoicing().nextNumber().number()).isEqualTo("2026-0002");
        given.shop.settings().set("invoice.series", "RE-{n:6}");
        assertThat(given.shop.invoicing().nextNumber().number()).isEqualTo("RE-000001");
    }
}
