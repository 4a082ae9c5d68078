package app.kontor.importing.plan;

import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.NamedTax;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a channel said of an order, in a form that compares: without line numbers and needless zeros, as JSON and back. */
final class Imported {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Imported() {}

    static ImportedOrder comparable(ImportedOrder o) {
        return new ImportedOrder(
                0, o.number(), new TreeMap<>(o.refs()), o.placed(), o.paidAt(), o.cancelled(), o.payment(), o.fulfilment(),
                charges(o.charges()), o.lines().stream().map(Imported::line).toList(), o.party(), new TreeMap<>(o.fields()));
    }

    static ImportedOrder withoutFields(ImportedOrder o) {
        return new ImportedOrder(o.line(), o.number(), o.refs(), o.placed(), o.paidAt(), o.cancelled(), o.payment(), o.fulfilment(),
                o.charges(), o.lines(), o.party(), Map.of());
    }

    static String json(ImportedOrder order) {
        return JSON.writeValueAsString(order);
    }

    static ImportedOrder read(String json) {
        return comparable(JSON.readValue(json, ImportedOrder.class));
    }

    private static Charges charges(Charges c) {
        List<NamedTax> taxes = c.taxes().stream()
                .map(t -> new NamedTax(t.name(), plain(t.percent()), plain(t.amount())))
                .toList();
        return new Charges(
                c.currency(), plain(c.goods()), plain(c.discount()), plain(c.shipping()), plain(c.tax()), c.taxIncluded(),
                plain(c.marketplaceTax()), plain(c.rounding()), plain(c.refunded()), plain(c.total()), taxes);
    }

    private static ImportedLine line(ImportedLine l) {
        return new ImportedLine(
                0, l.id(), l.sku(), l.name(), l.quantity(), l.fulfilled(), plain(l.unitPrice()), plain(l.total()),
                plain(l.discount()), plain(l.tax()), plain(l.taxPercent()), l.requiresShipping());
    }

    /** 1.50 and 1.5 are the same amount. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
