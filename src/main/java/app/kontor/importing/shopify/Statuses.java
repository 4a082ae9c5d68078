package app.kontor.importing.shopify;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import java.util.Locale;

/** Shopify's words for what was paid and what has left. A word that nobody knows yet is no reason to lose the order. */
final class Statuses {
    private Statuses() {}

    static PaymentStatus payment(Entry entry, Field field) {
        String word = word(entry, field);
        return switch (word) {
            case "paid" -> PaymentStatus.PAID;
            case "pending", "unpaid", "expired" -> PaymentStatus.UNPAID;
            case "authorized" -> PaymentStatus.AUTHORIZED;
            case "partially_paid" -> PaymentStatus.PARTIAL;
            case "partially_refunded" -> PaymentStatus.PARTIALLY_REFUNDED;
            case "refunded" -> PaymentStatus.REFUNDED;
            case "voided" -> PaymentStatus.VOIDED;
            case "" -> PaymentStatus.UNKNOWN;
            default -> {
                entry.warn(entry.rows().getFirst(), field, "unknownStatus", word);
                yield PaymentStatus.UNKNOWN;
            }
        };
    }

    /** An empty cell is an order of which nothing has left; {@code restocked} came back whole, a person should look. */
    static FulfilmentStatus fulfilment(Entry entry, Field field) {
        String word = word(entry, field);
        return switch (word) {
            case "fulfilled" -> FulfilmentStatus.FULFILLED;
            case "partial", "partially_fulfilled" -> FulfilmentStatus.PARTIAL;
            case "unfulfilled", "pending", "open", "on_hold", "scheduled" -> FulfilmentStatus.OPEN;
            case "" -> field.exists() ? FulfilmentStatus.OPEN : FulfilmentStatus.UNKNOWN;
            default -> {
                entry.warn(entry.rows().getFirst(), field, "unknownStatus", word);
                yield "restocked".equals(word) ? FulfilmentStatus.OPEN : FulfilmentStatus.UNKNOWN;
            }
        };
    }

    private static String word(Entry entry, Field field) {
        String text = entry.text(field);
        return text == null ? "" : text.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
