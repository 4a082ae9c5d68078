package app.kontor.importing.plan;

import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.plan.FieldChange.Rule;
import app.kontor.sales.InvoiceState;
import app.kontor.sales.OrderLine;
import app.kontor.sales.OrderState;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the channel says differently than last time, and whether it may reach the order: the owner's edits win. */
final class Differences {
    private final List<FieldChange> changes = new ArrayList<>();
    private final SalesOrder order;
    private final Predicate<String> chosen;

    private Differences(SalesOrder order, Predicate<String> chosen) {
        this.order = order;
        this.chosen = chosen;
    }

    /** @param chosen fields for which somebody has decided that the file wins over what was edited here */
    static List<FieldChange> of(ImportedOrder base, ImportedOrder merged, SalesOrder order, Predicate<String> chosen) {
        Differences d = new Differences(order, chosen);
        d.states(base, merged);
        d.lines(base, merged);
        d.charges(base.charges(), merged.charges(), d.amounts(base, merged));
        d.party(base.party(), merged.party());
        d.add("refs", base.refs().toString(), merged.refs().toString(), Rule.TAKEN);
        return List.copyOf(d.changes);
    }

    private void states(ImportedOrder base, ImportedOrder merged) {
        OrderState state = order.status().state();
        boolean live = state == OrderState.OPEN || state == OrderState.HOLD;
        add("payment", base.payment(), merged.payment(), unless(state == OrderState.CANCELLED, Rule.OVER));
        edited("paidAt", base.paidAt(), merged.paidAt(),
                order.paidAt() == null || order.paidAt().equals(base.paidAt()));
        add("fulfilment", base.fulfilment(), merged.fulfilment(), unless(!live && state != OrderState.HISTORY, Rule.OVER));
        add("cancelled", flag(base.cancelled()), flag(merged.cancelled()), unless(!live, Rule.OVER));
    }

    /** What could not be taken because stock was promised is taken once the order waits for that and nothing is promised any more. */
    private void lines(ImportedOrder base, ImportedOrder merged) {
        boolean untouched = OrderQuestion.isUntouched(order);
        Rule stays = order.status().state() == OrderState.CANCELLED ? Rule.OVER : Rule.PROMISED;
        add("lines", lines(base.lines()), lines(merged.lines()), unless(!untouched, stays));
        if (changes("lines").isEmpty() && OrderQuestion.waitsForLines(order) && untouched) {
            changes.add(new FieldChange("lines", here(order.lines()), lines(merged.lines()), Rule.TAKEN));
        }
    }

    /** Amounts are taken with the lines and the currency that they are of, and never after an invoice. */
    private Rule amounts(ImportedOrder base, ImportedOrder merged) {
        boolean isInvoiced = order.status().invoice() != InvoiceState.NONE;
        add("currency", base.charges().currency(), merged.charges().currency(), unless(isInvoiced || !order.paid().isZero(), Rule.PAID));
        List<FieldChange> lines = changes("lines");
        boolean agree = lines.isEmpty()
                ? base.lines().isEmpty() || keys(base).equals(keys(order))
                : lines.stream().allMatch(FieldChange::taken);
        boolean isFree = agree && changes("currency").stream().allMatch(FieldChange::taken);
        return isInvoiced ? Rule.INVOICED : unless(!isFree, Rule.LINES_STAY);
    }

    private static List<String> keys(ImportedOrder base) {
        return base.lines().stream().map(l -> l.quantity() + " " + LineMatcher.text(l)).sorted().toList();
    }

    private static List<String> keys(SalesOrder order) {
        return order.lines().stream().map(l -> l.quantity() + " " + l.matchText()).sorted().toList();
    }

    private void charges(ImportedOrder.Charges base, ImportedOrder.Charges merged, Rule rule) {
        add("goods", base.goods(), merged.goods(), rule);
        add("discount", base.discount(), merged.discount(), rule);
        add("shipping", base.shipping(), merged.shipping(), rule);
        add("tax", base.tax(), merged.tax(), rule);
        add("marketplaceTax", base.marketplaceTax(), merged.marketplaceTax(), rule);
        add("refunded", base.refunded(), merged.refunded(), Rule.TAKEN);
        add("total", base.charged(), merged.charged(), rule);
        add("taxes", base.taxes().toString(), merged.taxes().toString(), rule);
    }

    private void party(ImportedOrder.Party base, ImportedOrder.Party merged) {
        SalesOrder.Delivery here = order.delivery();
        edited("shippingAddress", text(base.shipping()), text(merged.shipping()), text(here.shipping()));
        edited("billingAddress", text(base.billing()), text(merged.billing()), text(here.billing()));
        edited("email", base.email(), merged.email(), here.email());
        edited("note", base.note(), merged.note(), here.note());
        edited("shippingMethod", base.shippingMethod(), merged.shippingMethod(), here.shippingMethod());
        edited("paymentMethod", base.paymentMethod(), merged.paymentMethod(), here.paymentMethod());
        edited("vatId", base.vatId(), merged.vatId(), here.vatId());
    }

    /** What was decided for ours once may be decided for the file later: then there need be no difference to what it said before. */
    private void edited(String field, @Nullable String before, @Nullable String after, @Nullable String here) {
        boolean isReversed = chosen.test(field) && Objects.equals(before, after) && after != null && !after.isEmpty() && !after.equals(here);
        if (isReversed) {
            changes.add(new FieldChange(field, here, after, Rule.CHOSEN));
        } else {
            edited(field, before, after, Objects.equals(here, before));
        }
    }

    private static Rule unless(boolean stays, Rule why) {
        return stays ? why : Rule.TAKEN;
    }

    /** A field that people edit here; whoever edited it may have decided for the file nevertheless. */
    private void edited(String field, @Nullable Object before, @Nullable Object after, boolean isUntouched) {
        add(field, before, after, isUntouched ? Rule.TAKEN : chosen.test(field) ? Rule.CHOSEN : Rule.EDITED);
    }

    private void add(String field, @Nullable Object before, @Nullable Object after, Rule rule) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, plain(before), plain(after), rule));
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
