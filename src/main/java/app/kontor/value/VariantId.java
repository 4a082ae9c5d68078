package app.kontor.value;

/** A variant: the thing that has a SKU, a price and stock. */
public record VariantId(long value) implements RowId {}
