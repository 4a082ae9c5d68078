package app.kontor.fulfilment;

import app.kontor.value.PickListId;
import app.kontor.value.Quantity;
import java.time.Instant;

/**
 * A pick list among others.
 *
 * @param orders how many it still holds goods for; 0 when everything has shipped
 * @param pieces that it still holds
 * @param picked pieces of them that are in the cart
 */
public record PickListRow(PickListId id, String number, Instant createdAt, int orders, Quantity pieces, Quantity picked) {
    public boolean isDone() {
        return orders == 0;
    }
}
