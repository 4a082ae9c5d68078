package app.kontor.value;

/** A posted invoice. */
public record InvoiceId(long value) implements RowId {}
