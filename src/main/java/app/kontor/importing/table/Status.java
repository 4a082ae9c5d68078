package app.kontor.importing.table;

import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of the money and of the goods.
 *
 * @param cancelled null if the file can't say
 */
public record Status(PaymentStatus payment, FulfilmentStatus fulfilment, @Nullable Boolean cancelled) {

    public Status with(PaymentStatus other) {
        return new Status(other, fulfilment, cancelled);
    }

    public Status with(FulfilmentStatus other) {
        return new Status(payment, other, cancelled);
    }

    boolean isFulfilled() {
        return fulfilment == FulfilmentStatus.FULFILLED;
    }
}
