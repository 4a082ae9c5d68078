package app.kontor.history;

import app.kontor.value.Coded;

/** The views of the activity log. */
public enum ActivityView implements Coded {
    ALL,
    /** What counts: neither taken back nor a taking back. */
    STANDS,
    UNDONE,
    IMPORT,
    ORDERS,
    STOCK
}
