package app.kontor.importing.plan;

import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.sales.InvoiceState;
import app.kontor.sales.OrderLine;
import app.kontor.sales.OrderState;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the channel says differently than last time, and whether it may reach the order: the owner's edits win. */
final class Differences {
    private final List<FieldChange> changes = new ArrayList<>();
    private final SalesOrder order;

    private Differences(SalesOrder order) {
        this.order = order;
    }

    static List<FieldChange> of(ImportedOrder base, ImportedOrder merged, SalesOrder order) {
        Differences d = new Differences(order);
        d.states(base, merged);
        d.lines(base, merged);
        d.charges(base.charges(), merged.charges(), d.isFree(base, merged));
        d.party(base.party(), merged.party());
        d.add("refs", base.refs().toString(), merged.refs().toString(), true);
        return List.copyOf(d.changes);
    }

    private void states(ImportedOrder base, ImportedOrder merged) {
        boolean live = order.status().state() == OrderState.OPEN || order.status().state() == OrderState.HOLD;
        add("payment", base.payment(), merged.payment(), order.status().state() != OrderState.CANCELLED);
        add("paidAt", base.paidAt(), merged.paidAt(), order.paidAt() == null);
        add("fulfilment", base.fulfilment(), merged.fulfilment(), live || order.status().state() == OrderState.HISTORY);
        add("cancelled", flag(base.cancelled()), flag(merged.cancelled()), live);
    }

    /** What could not be taken because stock was promised is taken once the order waits for that and nothing is promised any more. */
    private void lines(ImportedOrder base, ImportedOrder merged) {
        boolean untouched = OrderQuestion.isUntouched(order);
        add("lines", lines(base.lines()), lines(merged.lines()), untouched);
        if (changes("lines").isEmpty() && OrderQuestion.waitsForLines(order) && untouched) {
            changes.add(new FieldChange("lines", here(order.lines()), lines(merged.lines()), true));
        }
    }

    /** Amounts are taken with the lines and the currency that they are of, and never after an invoice. */
    private boolean isFree(ImportedOrder base, ImportedOrder merged) {
        boolean unpaid = order.paid().isZero() && order.status().invoice() == InvoiceState.NONE;
        add("currency", base.charges().currency(), merged.charges().currency(), unpaid);
        List<FieldChange> lines = changes("lines");
        boolean agree = lines.isEmpty()
                ? base.lines().isEmpty() || keys(base).equals(keys(order))
                : lines.stream().allMatch(FieldChange::taken);
        return agree && changes("currency").stream().allMatch(FieldChange::taken) && order.status().invoice() == InvoiceState.NONE;
    }

    private static List<String> keys(ImportedOrder base) {
        return base.lines().stream().map(l -> l.quantity() + " " + LineMatcher.text(l)).sorted().toList();
    }

    private static List<String> keys(SalesOrder order) {
        return order.lines().stream().map(l -> l.quantity() + " " + l.matchText()).sorted().toList();
    }

    private void charges(ImportedOrder.Charges base, ImportedOrder.Charges merged, boolean free) {
        add("goods", base.goods(), merged.goods(), free);
        add("discount", base.discount(), merged.discount(), free);
        add("shipping", base.shipping(), merged.shipping(), free);
        add("tax", base.tax(), merged.tax(), free);
        add("marketplaceTax", base.marketplaceTax(), merged.marketplaceTax(), free);
        add("refunded", base.refunded(), merged.refunded(), true);
        add("total", base.charged(), merged.charged(), free);
        add("taxes", base.taxes().toString(), merged.taxes().toString(), free);
    }

    private void party(ImportedOrder.Party base, ImportedOrder.Party merged) {
        SalesOrder.Delivery here = order.delivery();
        add("shippingAddress", text(base.shipping()), text(merged.shipping()), here.shipping().equals(base.shipping()));
        add("billingAddress", text(base.billing()), text(merged.billing()), here.billing().equals(base.billing()));
        add("email", base.email(), merged.email(), Objects.equals(here.email(), base.email()));
        add("note", base.note(), merged.note(), Objects.equals(here.note(), base.note()));
        add("shippingMethod", base.shippingMethod(), merged.shippingMethod(),
                Objects.equals(here.shippingMethod(), base.shippingMethod()));
        add("paymentMethod", base.paymentMethod(), merged.paymentMethod(),
                Objects.equals(here.paymentMethod(), base.paymentMethod()));
        add("vatId", base.vatId(), merged.vatId(), Objects.equals(here.vatId(), base.vatId()));
    }

    private void add(String field, @Nullable Object before, @Nullable Object after, boolean taken) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, plain(before), plain(after), taken));
        }
    }

    private static @Nullable String plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }

    private static boolean flag(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private List<FieldChange> changes(String field) {
        return changes.stream().filter(c -> c.field().equals(field)).toList();
    }

    private static String lines(List<ImportedLine> lines) {
        return lines.stream()
                .map(l -> Stream.of(l.quantity() + " ×", l.sku() == null ? l.name() : l.sku(), plain(l.total()), plain(l.discount()),
                                plain(l.tax()), plain(l.taxPercent()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private static String here(List<OrderLine> lines) {
        return lines.stream().map(l -> l.quantity() + " × " + l.matchText()).collect(Collectors.joining(", "));
    }

    private static String text(Address a) {
        return Stream.of(a.name(), a.company(), a.street(), a.street2(), a.street3(), a.zip(), a.city(), a.region(), a.country(), a.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
