package app.kontor.exporting.carrier;

import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.ShipmentId;
import app.kontor.value.UnitPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel whose label a carrier is to make.
 *
 * @param shipment null for an order that has not left
 * @param number   of the shipment, or of the order
 * @param grams    what was weighed, else what its articles weigh together; null if that is not known of each
 * @param written  when it was last written into a carrier's file, and which; null if never
 */
public record UploadParcel(
        @Nullable ShipmentId shipment, String number, SalesOrder order, LocalDate day, @Nullable Quantity grams, @Nullable String box,
        List<Item> items, @Nullable Written written) {

    /** @param grams of one */
    public record Item(@Nullable String sku, String name, Quantity quantity, @Nullable UnitPrice price, @Nullable Quantity grams) {}

    /** When and for which layout. */
    public record Written(Instant at, String template) {}

    public OrderId id() {
        return order.id();
    }

    /** Where it goes. */
    public Address to() {
        SalesOrder.Delivery delivery = order.delivery();
        return delivery.shipping().isEmpty() ? delivery.billing() : delivery.shipping();
    }
}
