package app.kontor.importing.etsy;

import app.kontor.importing.ImportedOrder.PaymentStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The word in the status column of Etsy's sold orders. */
enum EtsyStatus {
    COMPLETED(PaymentStatus.PAID, "completed", "complete"),
    PAID(PaymentStatus.PAID, "paid", "open", "not shipped", "shipped", "delivered"),
    UNPAID(PaymentStatus.UNPAID, "unpaid", "processing", "payment processing", "pending"),
    CANCELLED(PaymentStatus.UNPAID, "canceled", "cancelled"),
    REFUNDED(PaymentStatus.REFUNDED, "refunded", "fully refunded"),
    PARTLY_REFUNDED(PaymentStatus.PARTIALLY_REFUNDED, "partially refunded", "partially-refunded");

    private final PaymentStatus payment;
    private final String[] words;

    EtsyStatus(PaymentStatus payment, String... words) {
        this.payment = payment;
        this.words = words;
    }

    static @Nullable EtsyStatus of(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        for (EtsyStatus status : values()) {
            for (String known : status.words) {
                if (known.equals(word)) {
                    return status;
                }
            }
        }
        return null;
    }

    PaymentStatus payment() {
        return payment;
    }
}
