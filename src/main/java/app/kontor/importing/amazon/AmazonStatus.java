package app.kontor.importing.amazon;

import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the status of an order says; {@code Shipped - Delivered to Buyer} and its like begin with the word that matters. */
enum AmazonStatus {
    PENDING("pending", PaymentStatus.UNPAID, FulfilmentStatus.OPEN),
    UNSHIPPED("unshipped", PaymentStatus.PAID, FulfilmentStatus.OPEN),
    SHIPPING("shipping", PaymentStatus.PAID, FulfilmentStatus.OPEN),
    PARTIALLY_SHIPPED("partiallyshipped", PaymentStatus.PAID, FulfilmentStatus.PARTIAL),
    SHIPPED("shipped", PaymentStatus.PAID, FulfilmentStatus.FULFILLED),
    COMPLETE("complete", PaymentStatus.PAID, FulfilmentStatus.FULFILLED),
    INVOICE_UNCONFIRMED("invoiceunconfirmed", PaymentStatus.PAID, FulfilmentStatus.FULFILLED),
    CANCELLED("cancelled", PaymentStatus.UNPAID, FulfilmentStatus.OPEN),
    CANCELED("canceled", PaymentStatus.UNPAID, FulfilmentStatus.OPEN),
    UNFULFILLABLE("unfulfillable", PaymentStatus.UNPAID, FulfilmentStatus.OPEN);

    private final String word;
    private final PaymentStatus payment;
    private final FulfilmentStatus fulfilment;

    AmazonStatus(String word, PaymentStatus payment, FulfilmentStatus fulfilment) {
        this.word = word;
        this.payment = payment;
        this.fulfilment = fulfilment;
    }

    /** Null for a word that Amazon has not used so far. */
    static @Nullable AmazonStatus of(String cell) {
        String word = cell.toLowerCase(Locale.ROOT).split(" - ", 2)[0].replaceAll("[\\s_-]", "");
        for (AmazonStatus status : values()) {
            if (status.word.equals(word)) {
                return status;
            }
        }
        return null;
    }

    PaymentStatus payment() {
        return payment;
    }

    FulfilmentStatus fulfilment() {
        return fulfilment;
    }

    boolean isCancelled() {
        return this == CANCELLED || this == CANCELED;
    }
}
