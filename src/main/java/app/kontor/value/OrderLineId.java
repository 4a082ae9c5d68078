package app.kontor.value;

/** A line of a sales order. */
public record OrderLineId(long value) implements RowId {}
