package app.kontor.fulfilment;

import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to ship.
 *
 * @param partial ship what is there; otherwise an order that is short is refused
 * @param allOrNone one refused order refuses all of the call
 * @param on the business day on which it left, null for today
 * @param quantities in the channel's units, if not everything that is open is to leave; empty for everything
 */
public record ShipRequest(
        Parcel parcel,
        boolean partial,
        boolean allOrNone,
        Map<OrderLineId, Quantity> quantities,
        @Nullable LocalDate on) {
    private static final int CARRIER = 80;
    private static final int TRACKING = 120;
    private static final int BOX = 80;

    public ShipRequest {
        parcel = new Parcel(text(parcel.carrier(), CARRIER), text(parcel.tracking(), TRACKING), parcel.weightGrams(),
                text(parcel.box(), BOX));
        quantities = Map.copyOf(quantities);
    }

    /** Everything that is open; who is short is refused and the others leave. */
    public static ShipRequest complete(@Nullable String carrier, @Nullable String tracking) {
        return of(new Parcel(carrier, tracking));
    }

    /** Everything that is open, in this box. */
    public static ShipRequest of(Parcel parcel) {
        return new ShipRequest(parcel, false, false, Map.of(), null);
    }

    public ShipRequest partly() {
        return new ShipRequest(parcel, true, allOrNone, quantities, on);
    }

    public ShipRequest orNone() {
        return new ShipRequest(parcel, partial, true, quantities, on);
    }

    public ShipRequest only(Map<OrderLineId, Quantity> units) {
        return new ShipRequest(parcel, partial, allOrNone, units, on);
    }

    /** As it left on that day. */
    public ShipRequest on(@Nullable LocalDate day) {
        return new ShipRequest(parcel, partial, allOrNone, quantities, day);
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
