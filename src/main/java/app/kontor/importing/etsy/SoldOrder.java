package app.kontor.importing.etsy;

import app.kontor.importing.Entry;
import app.kontor.importing.ImportedDate;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.Party;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Address;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One order of Etsy's sold orders: what was charged, without its items. */
record SoldOrder(OrderColumns columns, Entry entry) {

    @Nullable ImportedOrder read() {
        Row row = entry.rows().getFirst();
        String number = EtsyNumber.of(entry, columns.order());
        ImportedDate placed = entry.requiredDate(columns.placed());
        ImportedDate shipped = entry.date(columns.shipped());
        EtsyStatus status = status(row);
        Charges charges = charges(row);
        Address address = columns.shipTo().of(entry);
        if (entry.isRejected() || number == null || placed == null) {
            return null;
        }
        Boolean cancelled = status == null ? null : status == EtsyStatus.CANCELLED;
        Party party = new Party(address, address, null, null, null, null, entry.text(columns.paymentMethod()));
        FulfilmentStatus fulfilment = shipped != null ? FulfilmentStatus.FULFILLED
                : columns.shipped().exists() ? FulfilmentStatus.OPEN : FulfilmentStatus.UNKNOWN;
        return new ImportedOrder(
                entry.line(), number, Map.of("etsyOrder", number), placed, null, cancelled, payment(status, charges), fulfilment,
                charges, List.of(), party, entry.others());
    }

    private @Nullable EtsyStatus status(Row row) {
        String word = entry.text(row, columns.status());
        EtsyStatus status = word == null ? null : EtsyStatus.of(word);
        if (word != null && status == null) {
            entry.warn(row, columns.status(), "unknownStatus", word);
        }
        return status;
    }

    private static PaymentStatus payment(@Nullable EtsyStatus status, Charges charges) {
        BigDecimal refunded = charges.refunded();
        if (refunded != null && refunded.signum() > 0 && charges.total() != null) {
            return refunded.compareTo(charges.total()) >= 0 ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
        }
        return status == null ? PaymentStatus.UNKNOWN : status.payment();
    }

    private Charges charges(Row row) {
        BigDecimal total = entry.amount(row, columns.total());
        BigDecimal adjusted = entry.amount(row, columns.adjusted());
        BigDecimal refunded = total == null || adjusted == null ? null : total.subtract(adjusted).max(BigDecimal.ZERO);
        return new Charges(
                entry.currency(columns.currency()),
                entry.amount(row, columns.goods()),
                EtsyAmounts.sum(entry.amount(row, columns.discount()), entry.amount(row, columns.personDiscount())),
                EtsyAmounts.minus(entry.amount(row, columns.shipping()), entry.amount(row, columns.shippingDiscount())),
                null,
                null,
                EtsyAmounts.sum(entry.amount(row, columns.salesTax()), entry.amount(row, columns.vat())),
                null,
                refunded,
                total,
                List.of());
    }
}
