package app.kontor.sales;

import java.time.Instant;

/** What one of the shop's people wrote about an order for the others; never printed. */
public record OrderNote(long id, String text, String author, Instant writtenAt) {}
