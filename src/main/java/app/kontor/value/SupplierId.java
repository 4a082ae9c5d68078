package app.kontor.value;

/** A supplier. */
public record SupplierId(long value) implements RowId {}
