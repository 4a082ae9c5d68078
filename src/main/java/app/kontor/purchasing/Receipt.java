package app.kontor.purchasing;

import app.kontor.value.Quantity;

/** Pieces of a line that come in. @param line its id */
public record Receipt(long line, Quantity quantity) {}
