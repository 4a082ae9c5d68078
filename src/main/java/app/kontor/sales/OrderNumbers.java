package app.kontor.sales;

import app.kontor.db.Tx;
import app.kontor.value.OrderId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Finds many orders by what people and channels call them: for upper features, inside their transaction. */
public final class OrderNumbers {
    private OrderNumbers() {}

    /** How a number is looked for: lower case, without the "#" that some channels put before it. */
    public static String key(String number) {
        return OrderRef.key(number);
    }

    /** The orders of each number, by its {@link #key}: ours, or any name that a channel has for it; numbers that no order has are left out. */
    public static Map<String, Set<OrderId>> find(Tx tx, Collection<String> numbers) {
        return RefStore.numbered(tx, numbers.stream().map(OrderRef::key).distinct().toList());
    }
}
