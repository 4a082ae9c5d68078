package app.kontor.sales;

import app.kontor.value.Coded;

/** How much has been invoiced. */
public enum InvoiceState implements Coded { NONE, PARTIAL, INVOICED }
