package app.kontor.sales;

import app.kontor.value.Coded;
import java.util.Set;

/** Where an order stands as a whole. History came in finished: it is never allocated, issued or invoiced. */
public enum OrderState implements Coded {
    OPEN,
    HOLD,
    CANCELLED,
    CLOSED,
    HISTORY;

    /** Whether the transition is one of the allowed ones. */
    public boolean mayBecome(OrderState next) {
        return switch (this) {
            case OPEN -> Set.of(HOLD, CANCELLED, CLOSED).contains(next);
            case HOLD -> Set.of(OPEN, CANCELLED).contains(next);
            case CANCELLED, CLOSED, HISTORY -> false;
        };
    }
}
