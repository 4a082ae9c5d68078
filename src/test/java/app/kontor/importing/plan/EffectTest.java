package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ShopifyOrder;
import app.kontor.importing.plan.Decisions.Take;
import app.kontor.settings.SettingKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a plan says before anything is written: the rule behind each record, and what would come of it all. */
class EffectTest extends Reimported {
    @BeforeEach
    void company() {
        shop.shop.settings().set(SettingKey.COMPANY_VAT_ID.key(), "DE811907980");
    }

    @Test
    void stockTaxAndInvoicesAreAddedUp() {
        ImportPlan plan = shop.plan(ShopifyOrder.file(
                ShopifyOrder.of(1).line(12, "A-1", "11.90").with("Taxes", "22.80"),
                ShopifyOrder.of(2).line(1, "B-1", "10.00").with("Taxes", "1.90").with("Subtotal", "10.00").with("Total", "11.90"),
                ShopifyOrder.of(3).line(1, "B-1", "11.90").without("Taxes"),
                ShopifyOrder.of(4).line(1, "X-9", "11.90").with("Taxes", ""),
                ShopifyOrder.of(5).line(1, "B-1", "11.90").with("Refunded Amount", "5.00").with("Financial Status", "partially_refunded"),
                ShopifyOrder.of(6).line(1, "B-1", "11.90").with("Total", "99.00"),
                ShopifyOrder.of(7).line(50, "A-1", "11.90").fulfilled()));
        Effect effect = shop.shop.importing().effect(plan);
        assertThat(effect.stock().promised() + " of " + effect.stock().promised().plus(effect.stock().missing())).isEqualTo("14 of 16");
        assertThat(effect.stock().oversold()).extracting(o -> o.sku() + " " + o.wanted() + " " + o.free() + " " + o.missing()).containsExactly("A-1 12 10 2");
        assertThat(effect.tax().rates()).extracting(r -> r.currency() + " " + r.percent().value().intValue() + " " + r.net() + " " + r.tax() + " " + r.orders())
                .containsExactly("EUR 19 140.00 26.60 3");
        assertThat(List.of(effect.tax().included(), effect.tax().added(), effect.tax().unstated(), effect.tax().bySum())).containsExactly(1, 1, 4, 2);
        assertThat(effect.invoices().invoiceable()).isEqualTo(3);
        assertThat(effect.invoices().blocked()).extracting(b -> b.reason() + " " + b.orders()).containsExactly(
                "invoice.reason.classUnknown 1", "invoice.reason.doesNotAddUp 1", "invoice.reason.refunded 1");
        assertThat(effect.invoices().refunded()).isOne();
        assertThat(marks(effect, 7)).containsExactly("[SHORT]", "[]", "[]", "[CLASS_UNKNOWN, BLOCKED]", "[BLOCKED, REFUNDED]", "[TAX_UNCLEAR, BLOCKED]", "[]");
        assertThat(effect.marks().count(Mark.BLOCKED)).isEqualTo(3);
    }

    /** Levels that fall below what earlier orders wait for oversell without any new order. */
    @Test
    void aFileOfLevelsCanOversell() {
        shop.order("8 A-1");
        ImportPlan plan = shop.plan(new InputFile("levels.csv", "SKU,Quantity\nA-1,5\nB-1,3\n".getBytes(StandardCharsets.UTF_8)));
        Effect effect = shop.shop.importing().effect(plan);
        assertThat(effect.stock().oversold()).extracting(o -> o.sku() + " " + o.missing()).containsExactly("A-1 3");
    }

    /** What the same call brings has its tax class already. */
    @Test
    void productsOfTheSameCallAreKnown() {
        ImportPlan plan = shop.plan(ShopifyOrder.file(ShopifyOrder.of(4).line(1, "X-9", "11.90").with("Taxes", "")),
                new InputFile("products.csv", "Handle,Title,Variant SKU,Variant Price,Option1 Name,Option1 Value\nx,X,X-9,9.90,Title,Default Title\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(shop.shop.importing().effect(plan).invoices().invoiceable()).isOne();
    }

    /** Its first invoice will be of the line that has left; its tax is that of both. */
    @Test
    void aPartlySentOrderIsTaxedAsAWhole() {
        ShopifyOrder half = ShopifyOrder.of(5).with("Fulfillment Status", "partial").with("Lineitem fulfillment status", "fulfilled")
                .with("Taxes", "3.80").with("Tax 1 Name", "DE MwSt 19 %").with("Tax 1 Value", "3.80");
        ImportPlan plan = shop.plan(ShopifyOrder.file(half.line(1, "A-1", "11.90").line(1, "B-1", "11.90")));
        assertThat(shop.shop.importing().effect(plan).tax().rates()).extracting(r -> r.net() + " " + r.tax()).containsExactly("20.00 3.80");
    }

    @Test
    void whatIsInvoicedStaysAsItIs() {
        shop.imports(ShopifyOrder.file(ORDER));
        shop.shop.fulfilment().allocate();
        assertThat(shop.shop.invoicing().post(List.of(order().id())).posted()).isOne();
        ImportPlan plan = shop.plan(ShopifyOrder.file(ORDER.with("Shipping", "9.90").with("Total", "34.90").with("Refunded Amount", "5.00")));
        Effect effect = shop.shop.importing().effect(plan);
        assertThat(effect.invoices().unchanged()).isOne();
        assertThat(effect.invoices().refunded()).isOne();
        assertThat(marks(effect, 1)).containsExactly("[INVOICED, REFUNDED]");
    }

    @Test
    void everyRecordNamesTheRuleThatDecided() {
        shop.imports(ShopifyOrder.file(ORDER, ShopifyOrder.of(1002).line(1, "A-1", "10.00"), ShopifyOrder.of(1003).line(1, "A-1", "10.00")));
        edit("Bremen");
        InputFile later = ShopifyOrder.file(ORDER.with("Shipping City", "Potsdam").with("Email", "b@example.com"),
                ShopifyOrder.of(1002).line(1, "A-1", "10.00"), ShopifyOrder.of(1003).line(1, "A-1", "10.00").with("Notes", "Ring"),
                ShopifyOrder.of(1004).line(1, "A-1", "10.00").unpaid(), ShopifyOrder.of(1005).line(1, "A-1", "10.00").cancelled(),
                ShopifyOrder.of(1006).line(1, "A-1", "10.00").with("Total", "x"));
        assertThat(rules(shop.plan(later))).containsExactly("#1001 conflict order.conflict", "#1002 same order.same", "#1003 changed order.changed",
                "#1004 new order.new.open", "#1005 history order.history.cancelled", "#1006 rejected import.amount");
        ImportPlan taken = shop.plan(ImportRequest.of(later).with(Decisions.NONE.taking(new Take("#1001", null), true)));
        assertThat(rules(taken).getFirst()).isEqualTo("#1001 changed order.changed");
        assertThat(rules(shop.plan(new InputFile("levels.csv", "SKU,Quantity\nA-1,5\nB-1,10\nC-1,1\n".getBytes(StandardCharsets.UTF_8)))))
                .containsExactly("A-1 changed stock.set", "B-1 same stock.same", "C-1 rejected import.unknownSku");
        assertThat(rules(shop.plan(new InputFile("products.csv", ("Handle,Title,Variant SKU,Variant Price,Option1 Name,Option1 Value\n"
                + "x,X,X-9,9.90,Title,Default Title\na,A,A-1,9.90,Title,Default Title\n").getBytes(StandardCharsets.UTF_8)))))
                .containsExactly("x new product.new", "a changed product.changed");
    }

    private static List<String> rules(ImportPlan plan) {
        return new PlanRecords(plan.files().getFirst()).stream()
                .map(r -> r.name() + " " + r.result() + " " + r.rule().key().replace("import.rule.", "")).toList();
    }

    private static List<String> marks(Effect effect, int orders) {
        return java.util.stream.IntStream.range(0, orders).mapToObj(i -> effect.marks().of(0, i).toString()).toList();
    }
}
