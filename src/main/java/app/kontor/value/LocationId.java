package app.kontor.value;

/** A warehouse or shop that has bins. */
public record LocationId(long value) implements RowId {}
