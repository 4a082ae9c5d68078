package app.kontor.value;

/** A product, the common part of its variants. */
public record ProductId(long value) implements RowId {}
