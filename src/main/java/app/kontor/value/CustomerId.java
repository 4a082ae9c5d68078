package app.kontor.value;

/** A customer. */
public record CustomerId(long value) implements RowId {}
