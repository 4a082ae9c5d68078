package app.kontor.importing.plan;

import app.kontor.importing.ImportedOrder;
import app.kontor.importing.plan.FieldChange.Rule;
import app.kontor.invoicing.Foreseen;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds up which orders can be invoiced as they come, and which invoices stay although the file says something else now. */
final class InvoiceTally {
    private final Map<String, Integer> blocked = new HashMap<>();
    private int invoiceable;
    private int unchanged;
    private int refunded;

    Set<Mark> fresh(OrderPlan order, Foreseen foreseen) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        String why = foreseen.obstacle();
        if (why == null) {
            invoiceable++;
        } else {
            blocked.merge(why, 1, Integer::sum);
            marks.add(Mark.BLOCKED);
        }
        if (hasRefund(order.merged())) {
            refunded++;
            marks.add(Mark.REFUNDED);
        }
        marks.addAll(ofTax(why));
        return marks;
    }

    /** An order that is here already. */
    Set<Mark> changed(OrderPlan order) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (order.changes().stream().anyMatch(change -> change.rule() == Rule.INVOICED)) {
            unchanged++;
            marks.add(Mark.INVOICED);
        }
        if (order.changes().stream().anyMatch(change -> change.field().equals("refunded")) && hasRefund(order.merged())) {
            refunded++;
            marks.add(Mark.REFUNDED);
        }
        return marks;
    }

    private static Set<Mark> ofTax(@Nullable String why) {
        return switch (why) {
            case "invoice.reason.classUnknown" -> EnumSet.of(Mark.CLASS_UNKNOWN);
            case "invoice.reason.doesNotAddUp", "invoice.reason.taxUnclear" -> EnumSet.of(Mark.TAX_UNCLEAR);
            case null, default -> EnumSet.noneOf(Mark.class);
        };
    }

    private static boolean hasRefund(ImportedOrder order) {
        BigDecimal refunded = order.charges().refunded();
        return refunded != null && refunded.signum() > 0;
    }

    Effect.OfInvoices sum() {
        List<Effect.Blocked> reasons = blocked.entrySet().stream().map(e -> new Effect.Blocked(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Effect.Blocked::orders).reversed().thenComparing(Effect.Blocked::reason)).toList();
        return new Effect.OfInvoices(invoiceable, reasons, unchanged, refunded);
    }
}
