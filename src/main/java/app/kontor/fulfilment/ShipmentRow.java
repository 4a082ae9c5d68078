package app.kontor.fulfilment;

import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as lists and exports show it.
 *
 * @param lines how many lines of the order it holds
 */
public record ShipmentRow(
        ShipmentId id,
        String number,
        OrderId order,
        String orderNumber,
        String channelNumber,
        Instant shippedAt,
        LocalDate shippedOn,
        @Nullable String carrier,
        @Nullable String tracking,
        int lines,
        @Nullable Quantity weightGrams,
        @Nullable String box) {}
