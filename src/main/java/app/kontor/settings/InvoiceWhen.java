package app.kontor.settings;

import app.kontor.value.Coded;

/** When invoices are posted: with the day's paperwork, or when goods leave. */
public enum InvoiceWhen implements Coded { PAPERWORK, SHIP }
