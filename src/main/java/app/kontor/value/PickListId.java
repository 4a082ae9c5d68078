package app.kontor.value;

/** A pick list. */
public record PickListId(long value) implements RowId {}
