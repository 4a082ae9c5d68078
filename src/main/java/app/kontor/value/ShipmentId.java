package app.kontor.value;

/** A shipment: what left for one order at one time. */
public record ShipmentId(long value) implements RowId {}
