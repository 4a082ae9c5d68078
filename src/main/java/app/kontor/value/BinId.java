package app.kontor.value;

/** A place on a shelf. */
public record BinId(long value) implements RowId {}
