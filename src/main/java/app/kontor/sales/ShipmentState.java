package app.kontor.sales;

import app.kontor.value.Coded;

/** How much has left the house. */
public enum ShipmentState implements Coded { NONE, PARTIAL, SHIPPED }
