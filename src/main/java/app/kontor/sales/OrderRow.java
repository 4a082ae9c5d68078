package app.kontor.sales;

import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param total null where the channel did not say
 * @param wanted pieces still to ship
 * @param allocated pieces of them that stock is promised to
 * @param isShort open, and neither promised nor free stock suffices
 * @param shippingMethod as the channel wrote it
 * @param shipBy the last day on which it may leave
 */
public record OrderRow(
        OrderId id,
        String number,
        String channelNumber,
        String channel,
        String platform,
        Placed placed,
        String customer,
        @Nullable String country,
        SalesOrder.Status status,
        @Nullable Money total,
        Quantity wanted,
        Quantity allocated,
        boolean isShort,
        @Nullable String shippingMethod,
        @Nullable LocalDate shipBy) {

    /** Everything that is still to ship has stock: it can be packed. */
    public boolean isReady() {
        return status.state() == OrderState.OPEN && status.allocation() == AllocationState.FULL;
    }
}
