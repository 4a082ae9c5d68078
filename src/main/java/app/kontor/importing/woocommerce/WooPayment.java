package app.kontor.importing.woocommerce;

import app.kontor.importing.CashOnDelivery;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What status, dates and refunds of a WooCommerce order say together of its money and its way. */
record WooPayment(
        @Nullable WooStatus status,
        boolean hasPaidDate,
        boolean hasCompletedDate,
        @Nullable String method,
        @Nullable BigDecimal refunded,
        @Nullable BigDecimal total) {

    PaymentStatus payment() {
        if (refunded != null && refunded.signum() > 0 && total != null) {
            return refunded.compareTo(total) >= 0 ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
        }
        if (status == null) {
            return hasPaidDate ? PaymentStatus.PAID : PaymentStatus.UNKNOWN;
        }
        return switch (status) {
            case PROCESSING -> !hasPaidDate && CashOnDelivery.isMeantBy(method) ? PaymentStatus.UNPAID : PaymentStatus.PAID;
            case ON_HOLD, CANCELLED -> hasPaidDate ? PaymentStatus.PAID : PaymentStatus.UNPAID;
            default -> status.payment();
        };
    }

    FulfilmentStatus fulfilment() {
        if (status == null) {
            return hasCompletedDate ? FulfilmentStatus.FULFILLED : FulfilmentStatus.UNKNOWN;
        }
        return status.fulfilment();
    }

    @Nullable Boolean cancelled() {
        return status == null ? null : status == WooStatus.CANCELLED;
    }
}
