package app.kontor.fulfilment;

import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to ship.
 *
 * @param partial ship what is there; otherwise an order that is short is refused
 * @param allOrNone one refused order refuses all of the call
 * @param quantities in the channel's units, if not everything that is open is to leave; empty for everything
 */
public record ShipRequest(
        @Nullable String carrier,
        @Nullable String tracking,
        boolean partial,
        boolean allOrNone,
        Map<OrderLineId, Quantity> quantities) {
    private static final int CARRIER = 80;
    private static final int TRACKING = 120;

    public ShipRequest {
        carrier = text(carrier, CARRIER);
        tracking = text(tracking, TRACKING);
        quantities = Map.copyOf(quantities);
    }

    /** Everything that is open; who is short is refused and the others leave. */
    public static ShipRequest complete(@Nullable String carrier, @Nullable String tracking) {
        return new ShipRequest(carrier, tracking, false, false, Map.of());
    }

    public ShipRequest partly() {
        return new ShipRequest(carrier, tracking, true, allOrNone, quantities);
    }

    public ShipRequest orNone() {
        return new ShipRequest(carrier, tracking, partial, true, quantities);
    }

    public ShipRequest only(Map<OrderLineId, Quantity> units) {
        return new ShipRequest(carrier, tracking, partial, allOrNone, units);
    }

    private static @Nullable String text(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > longest) {
            throw new app.kontor.value.BusinessRuleException("ship.textTooLong", longest);
        }
        return text.strip();
    }
}
