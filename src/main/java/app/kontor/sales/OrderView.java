package app.kontor.sales;

import app.kontor.value.Coded;

/** The views of the order list. SHORT: paid and open, but stock does not suffice. */
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
