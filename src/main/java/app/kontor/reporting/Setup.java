package app.kontor.reporting;

/** How far a new shop is set up. */
public record Setup(boolean company, boolean imported, boolean matched, boolean stocked, boolean invoiced) {}
