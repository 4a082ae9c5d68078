package app.kontor.sales;

import app.kontor.db.Tx;
import app.kontor.value.OrderId;
import java.util.Collection;
import java.util.List;

/** Orders that are still to be done: for upper features, inside their transaction. */
public final class OpenOrders {
    private OpenOrders() {}

    /** Open orders of which everything that is still to ship is promised, oldest first: the day's work. */
    public static List<SalesOrder> ready(Tx tx) {
        return Orders.load(tx, OpenOrderStore.ready(tx));
    }

    /** Open orders that stock may be promised to and is not yet, in the order of the policy (R30). */
    public static List<SalesOrder> allocatable(Tx tx, boolean byPaymentDate) {
        return Orders.load(tx, OpenOrderStore.allocatable(tx, byPaymentDate));
    }

    /** What the orders that stock may be promised to wait for. */
    public static WaitingGoods waiting(Tx tx) {
        return OpenOrderStore.waiting(tx);
    }

    /** Those of the orders that are on hold for this reason. */
    public static List<OrderId> held(Tx tx, Collection<OrderId> ids, String reason) {
        return OpenOrderStore.held(tx, ids, reason);
    }
}
