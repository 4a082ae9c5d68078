package app.kontor.reporting;

/** What the day has brought: orders that came in, parcels that left, invoices that were posted. */
public record Done(long orders, long parcels, long invoices) {}
