package app.kontor.sales;

import app.kontor.value.Coded;

/** The views of the customer list. OPEN: with orders that are not done; REPEATED: with two orders or more. */
public enum CustomerView implements Coded { ALL, OPEN, COMPANIES, REPEATED, ARCHIVED }
