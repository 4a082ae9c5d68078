package app.kontor.value;

/** An order to a supplier. */
public record PurchaseOrderId(long value) implements RowId {}
