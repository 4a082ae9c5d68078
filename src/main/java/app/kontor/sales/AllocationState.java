package app.kontor.sales;

import app.kontor.value.Coded;

/** How much of what is still to ship has stock promised to it. */
public enum AllocationState implements Coded { NONE, PARTIAL, FULL }
