package app.kontor.sales;

import app.kontor.value.Coded;

/** How much of what was charged has been paid. */
public enum PaymentState implements Coded { OPEN, PARTIAL, PAID, REFUNDED }
