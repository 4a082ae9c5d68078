package app.kontor.fulfilment;

import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What left the house for an order at one time.
 *
 * @param number "S-1001"
 * @param shippedOn the business day in the shop's zone
 */
public record Shipment(
        ShipmentId id,
        String number,
        OrderId order,
        Instant shippedAt,
        LocalDate shippedOn,
        List<ShipmentLine> lines,
        List<Parcel> parcels) {

    /** A line of the order. @param quantity in the channel's units */
    public record ShipmentLine(OrderLineId line, Quantity quantity) {}
}
