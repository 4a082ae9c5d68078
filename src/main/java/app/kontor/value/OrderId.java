package app.kontor.value;

/** A sales order. */
public record OrderId(long value) implements RowId {}
