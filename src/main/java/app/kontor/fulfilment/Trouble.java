package app.kontor.fulfilment;

import app.kontor.catalog.Variant;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the last scan, until the next right one or until somebody has seen it.
 *
 * @param scanned the code
 * @param item    what was scanned, if the shop knows it
 * @param bin     where to put it back
 * @param other   number of the order that it belongs to, or of the parcel it left in
 */
public record Trouble(Kind kind, String scanned, @Nullable Variant item, @Nullable String bin, @Nullable String other) {

    /** What can be wrong. Stable codes: the sentences are in the bundle. */
    public enum Kind {
        NOT_IN_ORDER,
        /** Not in this order, but another open one waits for it. */
        OTHER_ORDER,
        /** In this order, but all of it is packed already. */
        TOO_MANY,
        UNKNOWN,
        /** An item while no order is on the bench. */
        NO_ORDER,
        /** Another order while this one is half packed. */
        UNFINISHED,
        CANCELLED,
        HELD,
        SHIPPED,
        /** Nothing of it lies ready. */
        NOT_READY,
        /** A list of which nothing is left. */
        LIST_EMPTY
    }

    static Trouble of(Kind kind, String scanned) {
        return new Trouble(kind, scanned, null, null, null);
    }

    static Trouble about(Kind kind, String scanned, String other) {
        return new Trouble(kind, scanned, null, null, other);
    }
}
