package app.kontor.settings;

import app.kontor.value.Coded;

/** Who gets scarce stock first, among the orders that may be allocated (R30). */
public enum AllocationPolicy implements Coded { ORDER_DATE, PAYMENT_DATE }
