package app.kontor.sales;

import app.kontor.value.Coded;

/** The views of the order list. SHORT: paid and open, but not all of it has stock. */
public enum OrderView implements Coded {
    ALL,
    OPEN,
    READY,
    SHORT,
    UNPAID,
    HOLD,
    SHIPPED,
    HISTORY
}
