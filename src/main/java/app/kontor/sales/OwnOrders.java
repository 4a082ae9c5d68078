package app.kontor.sales;

import app.kontor.channel.Channels;
import app.kontor.db.Tx;
import java.time.Instant;
import java.util.List;

/** Orders that are placed here and not in a storefront: for upper features, inside their transaction. */
public final class OwnOrders {
    private OwnOrders() {}

    /** What an order of our own would be, before its tax is known and written nowhere. */
    public static SalesOrder quote(Tx tx, NewOrder wanted, Instant now) {
        return new Placing(tx).quote(wanted, now);
    }

    /** An order of our own with its number, not written yet: its tax is for an upper feature to find. */
    public static SalesOrder draw(Tx tx, NewOrder wanted) {
        return new Placing(tx).place(wanted);
    }

    /** Writes an order of our own; what is paid already is booked. */
    public static SalesOrder place(Tx tx, SalesOrder order, boolean paid) {
        Placing.insert(tx, order);
        if (!paid || !order.open().isPositive()) {
            return order;
        }
        PaymentStore.insert(tx, order, order.open(), "manual");
        SalesOrder booked = order.pay(order.open(), tx.now());
        Orders.save(tx, List.of(booked));
        return booked;
    }

    /** Whether the order was placed here and not in a storefront. */
    public static boolean isOwn(Tx tx, SalesOrder order) {
        return Channels.all(tx).stream().anyMatch(c -> c.id().equals(order.channel()) && c.isOwn());
    }
}
