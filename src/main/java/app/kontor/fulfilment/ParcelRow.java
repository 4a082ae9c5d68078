package app.kontor.fulfilment;

import app.kontor.value.Address;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A parcel that has left, as the shipping desk sees it. @param to whom it goes, @param number "S-1001" */
public record ParcelRow(
        ShipmentId id,
        String number,
        OrderId order,
        String orderNumber,
        String channelNumber,
        String channel,
        Instant shippedAt,
        LocalDate shippedOn,
        Address to,
        @Nullable String email,
        @Nullable String method,
        Parcel parcel) {

    public boolean hasTracking() {
        return parcel.tracking() != null;
    }
}
