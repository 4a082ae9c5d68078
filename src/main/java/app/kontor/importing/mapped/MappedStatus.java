package app.kontor.importing.mapped;

import app.kontor.importing.CellMeaning;
import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.ImportedDate;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a file says of an order's money and goods, in columns for each or in one status; a word that nobody knows is told and means nothing. */
record MappedStatus(PaymentStatus payment, FulfilmentStatus fulfilment, @Nullable Boolean cancelled) {
    /** What a date in the column says. */
    private static final Map<String, String> DONE = Map.of("payment", "paid", "fulfilment", "fulfilled");

    static MappedStatus of(Entry entry, Bindings fields, @Nullable ImportedDate paid) {
        String status = word(entry, fields.get("status"), "status");
        String money = word(entry, fields.get("payment"), "payment");
        String goods = word(entry, fields.get("fulfilment"), "fulfilment");
        boolean isShipped = entry.date(fields.get("shipped")) != null;
        return new MappedStatus(
                money == null ? payment(status, fields.get("paid"), paid) : PaymentStatus.valueOf(constant(money)),
                goods == null ? fulfilment(status, fields.get("shipped"), isShipped) : FulfilmentStatus.valueOf(constant(goods)),
                cancelled(entry, fields.get("cancelled"), status));
    }

    /** What the money that went back makes of the payment, where the file does not say more already. */
    PaymentStatus refunded(Charges charges, List<ImportedLine> sold) {
        BigDecimal back = charges.refunded();
        boolean isSaid = payment == PaymentStatus.REFUNDED || payment == PaymentStatus.VOIDED || back == null || back.signum() == 0;
        if (isSaid) {
            return payment;
        }
        BigDecimal total = charges.total() == null ? goods(charges, sold) : charges.total();
        return total != null && back.compareTo(total) >= 0 ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
    }

    private static @Nullable BigDecimal goods(Charges charges, List<ImportedLine> sold) {
        boolean isKnown = sold.stream().allMatch(line -> line.total() != null);
        return charges.goods() != null || !isKnown ? charges.goods()
                : sold.stream().map(ImportedLine::total).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PaymentStatus payment(@Nullable String status, Field paidColumn, @Nullable ImportedDate paid) {
        if (paid != null) {
            return PaymentStatus.PAID;
        }
        return switch (status == null ? "" : status) {
            case "paid", "processing", "shipped" -> PaymentStatus.PAID;
            case "refunded" -> PaymentStatus.REFUNDED;
            case "unpaid" -> PaymentStatus.UNPAID;
            default -> paidColumn.exists() ? PaymentStatus.UNPAID : PaymentStatus.UNKNOWN;
        };
    }

    private static FulfilmentStatus fulfilment(@Nullable String status, Field shippedColumn, boolean isShipped) {
        if (isShipped || "shipped".equals(status)) {
            return FulfilmentStatus.FULFILLED;
        }
        return shippedColumn.exists() || status != null ? FulfilmentStatus.OPEN : FulfilmentStatus.UNKNOWN;
    }

    /** A date of the cancellation says yes. */
    private static @Nullable Boolean cancelled(Entry entry, Field column, @Nullable String status) {
        String text = entry.text(column);
        if (text != null) {
            String word = StateWords.meaning("yesNo", text);
            return word != null ? word.equals("yes") : CellMeaning.isDate(text) || "cancelled".equals(StateWords.meaning("status", text));
        }
        return "cancelled".equals(status) ? Boolean.TRUE : column.exists() || status != null ? Boolean.FALSE : null;
    }

    private static @Nullable String word(Entry entry, Field field, String list) {
        String text = entry.text(field);
        String meaning = text == null ? null : CellMeaning.isDate(text) ? DONE.get(list) : StateWords.meaning(list, text);
        if (text != null && meaning == null) {
            entry.warn(entry.rows().getFirst(), field, "unknownStatus", text);
        }
        return meaning;
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
