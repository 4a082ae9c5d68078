package app.kontor.sales;

import app.kontor.db.Tx;
import app.kontor.stock.Allocations;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What can be done to many orders at once. Each is asked by itself: one that refuses does not stop the others. */
public sealed interface BulkVerb {

    record Hold(String reason) implements BulkVerb {}

    record Release() implements BulkVerb {}

    record Cancel() implements BulkVerb {}

    /** Books what is still open as paid. */
    record Pay() implements BulkVerb {}

    /** The kind of command that it is in the history. */
    default String kind() {
        return switch (this) {
            case Hold _ -> "orders.hold";
            case Release _ -> "orders.release";
            case Cancel _ -> "orders.cancel";
            case Pay _ -> "orders.pay";
        };
    }

    /** Changes and saves what may be changed. */
    default BulkResult run(Tx tx, List<SalesOrder> orders) {
        List<SalesOrder> changed = new ArrayList<>();
        List<BulkResult.Refused> refused = new ArrayList<>();
        for (SalesOrder order : orders) {
            try {
                changed.add(change(tx).apply(order));
            } catch (BusinessRuleException rule) {
                refused.add(new BulkResult.Refused(order.number(), rule));
            }
        }
        if (this instanceof Cancel) {
            Allocations.release(tx, changed.stream().map(SalesOrder::id).toList());
        }
        Orders.save(tx, changed);
        return new BulkResult(changed.size(), List.copyOf(refused));
    }

    private UnaryOperator<SalesOrder> change(Tx tx) {
        return switch (this) {
            case Hold hold -> order -> order.hold(hold.reason());
            case Release _ -> SalesOrder::release;
            case Cancel _ -> SalesOrder::cancel;
            case Pay _ -> order -> pay(tx, order);
        };
    }

    private static SalesOrder pay(Tx tx, SalesOrder order) {
        Money open = order.open();
        SalesOrder paid = order.pay(open, tx.now());
        PaymentStore.insert(tx, order, open, "manual");
        return paid;
    }
}
