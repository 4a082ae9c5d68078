package app.kontor.stock;

import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of a variant that an order holds.
 *
 * @param pickList number of the list that holds them; null as long as nobody was sent to fetch them
 * @param since when, and by whom, they were promised; null if that has been erased
 */
public record Promised(
        OrderId order,
        String number,
        String customer,
        String bin,
        Quantity quantity,
        @Nullable String pickList,
        @Nullable Instant since,
        @Nullable String user) {}
