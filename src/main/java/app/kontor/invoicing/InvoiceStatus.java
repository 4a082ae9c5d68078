package app.kontor.invoicing;

import app.kontor.value.Coded;

/** What is still to come of a posted invoice; also the list's views. */
public enum InvoiceStatus implements Coded { OPEN, OVERDUE, PAID }
