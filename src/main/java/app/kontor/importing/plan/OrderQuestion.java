package app.kontor.importing.plan;

import app.kontor.importing.Arithmetic;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.sales.AllocationState;
import app.kontor.sales.InvoiceState;
import app.kontor.sales.OrderState;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.ShipmentState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the channel did without us to an order that is here: asked about, never followed silently. */
record OrderQuestion(SalesOrder order, ImportedOrder merged, List<FieldChange> changes) {
    private static final String NO_LINES = "hold.noLines";
    /** Why an order waits whose lines the channel changed too late. */
    static final String LINES_CHANGED = "hold.linesChanged";

    /** Nothing of it has been promised, shipped, invoiced or cancelled. */
    static boolean isUntouched(SalesOrder order) {
        return order.status().allocation() == AllocationState.NONE
                && order.status().invoice() == InvoiceState.NONE
                && order.status().state() != OrderState.CANCELLED
                && (order.status().shipment() == ShipmentState.NONE || order.status().state() == OrderState.HISTORY);
    }

    /** Whether its lines are not what the channel says, because something had been promised already. */
    static boolean waitsForLines(SalesOrder order) {
        return LINES_CHANGED.equals(order.status().holdReason());
    }

    /** Whether the channel cancelled what has not left yet: its stock is free again. */
    boolean cancels() {
        return taken().contains("cancelled") && order.status().shipment() == ShipmentState.NONE && isLive();
    }

    /** Code of the warning for it; null if there is nothing to look at. */
    @Nullable String warning() {
        String asked = cancels() ? "hold.cancelledElsewhere" : isCompleted() ? null : reason();
        return asked == null ? null : asked.substring("hold.".length());
    }

    Set<String> taken() {
        return changes.stream().filter(FieldChange::taken).map(FieldChange::field).collect(Collectors.toSet());
    }

    private boolean isLive() {
        return order.isOpen() || order.status().state() == OrderState.HOLD;
    }

    /** It came in without its lines, and now they are here: only now does it become an order. */
    boolean isCompleted() {
        return NO_LINES.equals(order.status().holdReason()) && taken().contains("lines") && !merged.lines().isEmpty();
    }

    /** Key of the sentence for which the order has to wait; null if there is no question. */
    @Nullable String reason() {
        if (!isLive()) {
            return null;
        }
        if (taken().contains("cancelled")) {
            return "hold.cancelledElsewhere";
        }
        if (taken().contains("fulfilment") && leftElsewhere()) {
            return "hold.fulfilledElsewhere";
        }
        boolean refunded = merged.payment() == PaymentStatus.REFUNDED || merged.payment() == PaymentStatus.VOIDED;
        if (taken().contains("payment") && refunded) {
            return "hold.refundedElsewhere";
        }
        if (changes.stream().anyMatch(c -> c.field().equals("lines") && !c.taken())) {
            return LINES_CHANGED;
        }
        return taken().contains("total") && !isExplained() ? "hold.totalChanged" : null;
    }

    /** A line that the channel took away stays here; the total tells. */
    private boolean isExplained() {
        return Arithmetic.settle(merged.charges(), merged.lines()).isExplained();
    }

    /** That part of it has left is no news once we have sent part of it ourselves. */
    private boolean leftElsewhere() {
        return merged.fulfilment() == FulfilmentStatus.FULFILLED
                || merged.fulfilment() == FulfilmentStatus.PARTIAL && order.status().shipment() == ShipmentState.NONE;
    }
}
