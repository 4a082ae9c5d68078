package app.kontor.ui.order;

import app.kontor.sales.AllocationState;
import app.kontor.sales.OrderState;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import app.kontor.ui.kit.Action;
import app.kontor.ui.orders.OrderActions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with the order in its state, and what comes next. */
record OrderSteps(OrderActions actions, Action match, Action edit, Action duplicate) {

    /** Match, release, get paid, allocate, ship, invoice; nothing for an order that is done. */
    @Nullable Action next(OrderFacts facts) {
        SalesOrder.Status status = facts.order().status();
        boolean live = status.state() == OrderState.OPEN || status.state() == OrderState.HOLD;
        if (live && !facts.unmatched().isEmpty()) {
            return match.on("Shortcut+Enter");
        }
        Action next = switch (status.state()) {
            case HOLD -> actions.release;
            case OPEN -> status.allocation() == AllocationState.FULL || facts.wanted().isZero()
                    ? actions.ship
                    : isUnpaid(status) && !facts.isOwn() ? actions.pay : actions.allocate;
            case CLOSED -> facts.invoices().isEmpty() ? actions.invoice : null;
            case CANCELLED, HISTORY -> null;
        };
        return next == null ? null : next.on("Shortcut+Enter");
    }

    /** Everything that the state allows, in the order of a day's work. */
    List<Action> possible(OrderFacts facts) {
        SalesOrder.Status status = facts.order().status();
        boolean open = status.state() == OrderState.OPEN;
        List<Action> possible = new ArrayList<>();
        if (open) {
            possible.addAll(List.of(actions.allocate, actions.pick, actions.ship));
        }
        if (facts.invoices().isEmpty() && (open || status.state() == OrderState.CLOSED)) {
            possible.add(actions.invoice);
        }
        if (facts.isLive() && isUnpaid(status)) {
            possible.add(actions.pay);
        }
        if (facts.isEditable()) {
            possible.add(edit);
        }
        possible.add(duplicate);
        if (facts.isLive()) {
            possible.addAll(List.of(open ? actions.hold : actions.release, actions.cancel));
        }
        return possible;
    }

    private static boolean isUnpaid(SalesOrder.Status status) {
        return status.payment() == PaymentState.OPEN || status.payment() == PaymentState.PARTIAL;
    }
}
