package app.kontor.cli;

import app.kontor.importing.plan.Effect;
import app.kontor.text.Texts;
import app.kontor.value.Phrase;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import would do to stock, tax and invoices, for scripts and for people. */
record EffectShown(Stock stock, Tax tax, Invoices invoices) {
    private static final int NAMED = 20;

    record Stock(Quantity promised, Quantity missing, List<Effect.Oversold> oversold) {}

    record Tax(List<Rate> rates, int included, int added, int unstated, int bySum) {}

    record Rate(String currency, @Nullable BigDecimal percent, @Nullable String name, int orders, BigDecimal net, BigDecimal tax) {}

    record Invoices(int invoiceable, List<Blocked> blocked, int unchanged, int refunded) {}

    /** @param reason code of why these orders can't be invoiced */
    record Blocked(String reason, int orders) {}

    static EffectShown of(Effect effect) {
        List<Rate> rates = effect.tax().rates().stream().map(rate -> new Rate(
                rate.currency(), rate.percent() == null ? null : rate.percent().value(), rate.name(), rate.orders(), rate.net(), rate.tax())).toList();
        List<Blocked> blocked = effect.invoices().blocked().stream()
                .map(one -> new Blocked(one.reason().substring(one.reason().lastIndexOf('.') + 1), one.orders())).toList();
        return new EffectShown(new Stock(effect.stock().promised(), effect.stock().missing(), effect.stock().oversold()),
                new Tax(rates, effect.tax().included(), effect.tax().added(), effect.tax().unstated(), effect.tax().bySum()),
                new Invoices(effect.invoices().invoiceable(), blocked, effect.invoices().unchanged(), effect.invoices().refunded()));
    }

    /** The paragraphs under the plan; those that have nothing to say are empty. */
    List<String> paragraphs(Texts texts) {
        boolean hasOrders = !tax.rates.isEmpty() || invoices.invoiceable > 0 || !invoices.blocked.isEmpty();
        return List.of(
                stock.oversold.isEmpty() && !hasOrders ? "" : texts.get("import.effect.stock", stock.promised, stock.missing),
                oversold(texts),
                hasOrders ? rates(texts) : "",
                hasOrders ? texts.get("import.effect.tax", tax.included, tax.added, tax.unstated, tax.bySum) : "",
                hasOrders ? texts.get("import.effect.invoices", invoices.invoiceable, blockedOrders()) : "",
                blocked(texts),
                invoices.unchanged == 0 ? "" : texts.get("import.effect.unchanged", invoices.unchanged),
                invoices.refunded == 0 ? "" : texts.get("import.effect.refunded", invoices.refunded));
    }

    private String oversold(Texts texts) {
        if (stock.oversold.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable(texts, "sku", "name", ">wanted", ">available", ">missing");
        stock.oversold.stream().limit(NAMED).forEach(o -> table.row(o.sku(), o.name(), o.wanted(), o.free(), o.missing()));
        return table + (stock.oversold.size() > NAMED ? texts.get("import.effect.more", stock.oversold.size() - NAMED) + "\n" : "");
    }

    private String rates(Texts texts) {
        TextTable table = new TextTable(texts, "currency", ">rate", ">net", ">tax", ">orders");
        tax.rates.forEach(rate -> table.row(rate.currency, rate.percent == null ? rate.name : rate.percent.stripTrailingZeros().toPlainString() + " %",
                rate.net, rate.tax, rate.orders));
        return table.toString();
    }

    private String blocked(Texts texts) {
        if (invoices.blocked.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable(texts, ">orders", "why");
        invoices.blocked.forEach(one -> table.row(one.orders, texts.get("import.effect.blocked." + one.reason)));
        return table.toString();
    }

    private int blockedOrders() {
        return invoices.blocked.stream().mapToInt(Blocked::orders).sum();
    }

    /** A record of a plan and the rule that decided what becomes of it. */
    record Planned(int line, String record, String result, String rule, String message, List<Change> changes, List<String> marks) {

        record Change(String field, @Nullable String before, @Nullable String after, boolean taken, String rule, String message) {}

        static String code(Phrase rule) {
            return rule.key().replaceFirst("^import\\.(rule\\.)?", "");
        }
    }
}
