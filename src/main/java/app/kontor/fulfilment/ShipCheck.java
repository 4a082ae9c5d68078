package app.kontor.fulfilment;

import app.kontor.sales.SalesOrder;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of one order after the other whether it may leave; what one takes is not there for the next. */
final class ShipCheck {
    private final Map<VariantId, Quantity> free;
    private final Map<VariantId, String> skus;
    private final boolean partial;

    ShipCheck(Map<VariantId, Quantity> free, Map<VariantId, String> skus, boolean partial) {
        this.free = new HashMap<>(free);
        this.skus = skus;
        this.partial = partial;
    }

    /** The rule that keeps the order here; null if it may leave, and then its stock is taken. */
    @Nullable Refusal refusal(Promise promise) {
        if (!promise.order().isOpen()) {
            return refusal(promise, "order.notOpen");
        }
        if (promise.isNothing()) {
            return refusal(promise, "ship.nothing");
        }
        if (promise.isTooMuch()) {
            return refusal(promise, "order.shipsTooMuch");
        }
        List<Shortage> missing = promise.shortages(skus, free);
        if (!missing.isEmpty() && !partial) {
            return isShort(promise, missing);
        }
        promise.wishes().forEach(w -> free.merge(w.variant(), w.pieces().negate(), Quantity::plus));
        return null;
    }

    /** For an order of which nothing can leave, even in part. */
    Refusal isShort(Promise promise) {
        return isShort(promise, promise.shortages(skus, Map.of()));
    }

    private static Refusal isShort(Promise promise, List<Shortage> missing) {
        return refusal(promise, "stock.short", String.join(", ", missing.stream().map(Shortage::text).toList()));
    }

    private static Refusal refusal(Promise promise, String key, String... more) {
        SalesOrder order = promise.order();
        Object[] arguments = more.length == 0 ? new Object[] {order.number()} : new Object[] {order.number(), more[0]};
        return new Refusal(order.id(), order.number(), new BusinessRuleException(key, arguments));
    }
}
