package app.kontor.importing.amazon;

import app.kontor.importing.CashOnDelivery;
import app.kontor.importing.Currencies;
import app.kontor.importing.Entry;
import app.kontor.importing.ImportedDate;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.Party;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Address;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One order of any of Amazon's reports. */
record AmazonOrder(AmazonColumns columns, Entry entry) {

    @Nullable ImportedOrder read() {
        entry.required(first(), columns.order());
        String number = entry.code(columns.order());
        ImportedDate placed = entry.requiredDate(columns.placed());
        ImportedDate paid = entry.date(columns.paid());
        AmazonStatus status = status();
        String currency = currency();
        Party party = party();
        AmazonTax taxRule =
                AmazonTax.of(entry.text(columns.salesChannel()), currency, party.shipping().country());
        List<AmazonRow> rows = rows(status, taxRule);
        List<ImportedLine> lines = lines(rows, fulfilment(status) == FulfilmentStatus.FULFILLED);
        PaymentStatus payment = payment(status);
        warnOfCancelWish();
        if (entry.isRejected() || number == null || placed == null) {
            return null;
        }
        return new ImportedOrder(
                entry.line(), number, Map.of("amazonOrder", number), placed, payment == PaymentStatus.UNPAID || paid == null ? null : paid.instant(),
                status == null ? null : status.isCancelled(), payment, byLines(fulfilment(status), lines),
                new AmazonCharges(rows, currency, taxRule).charges(), lines, party, entry.others());
    }

    /** The order goes on until the seller agrees; whoever packs it should know. */
    private void warnOfCancelWish() {
        entry.rows().stream().filter(row -> "true".equalsIgnoreCase(columns.cancelWish().in(row))).findFirst()
                .ifPresent(row -> entry.warn(row, columns.cancelWish(), "buyerCancels", columns.name().in(row)));
    }

    private Row first() {
        return entry.rows().getFirst();
    }

    private @Nullable AmazonStatus status() {
        String word = entry.text(columns.orderStatus());
        AmazonStatus status = word == null ? null : AmazonStatus.of(word);
        if (word != null && status == null) {
            entry.warn(first(), columns.orderStatus(), "unknownStatus", word);
        }
        return status;
    }

    /** Without a status column the report holds only orders that Amazon has the money for, except cash on delivery in Japan. */
    private PaymentStatus payment(@Nullable AmazonStatus status) {
        if (CashOnDelivery.isMeantBy(entry.text(columns.paymentMethod()))) {
            return PaymentStatus.UNPAID;
        }
        if (status != null) {
            return status.payment();
        }
        return columns.orderStatus().exists() ? PaymentStatus.UNKNOWN : PaymentStatus.PAID;
    }

    private FulfilmentStatus fulfilment(@Nullable AmazonStatus status) {
        String by = entry.text(columns.fulfilledBy());
        String channel = by == null ? "" : by.toLowerCase(Locale.ROOT);
        if (channel.startsWith("amazon") || "afn".equals(channel)) {
            return FulfilmentStatus.FULFILLED;
        }
        if (status != null) {
            return status.fulfilment();
        }
        return columns.shipped().exists() ? FulfilmentStatus.OPEN : FulfilmentStatus.UNKNOWN;
    }

    private FulfilmentStatus byLines(FulfilmentStatus stated, List<ImportedLine> lines) {
        boolean isBegun = lines.stream().anyMatch(l -> l.fulfilled().isPositive());
        return stated == FulfilmentStatus.OPEN && isBegun ? FulfilmentStatus.PARTIAL : stated;
    }

    /** The rows that count: without those that were cancelled in an order that goes on, and those that the file repeats. */
    private List<AmazonRow> rows(@Nullable AmazonStatus order, AmazonTax taxRule) {
        List<AmazonRow> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Row row : entry.rows()) {
            String id = columns.item().in(row);
            if (isCancelled(row, order)) {
                if (order == null || !order.isCancelled()) {
                    entry.warn(row, columns.itemStatus(), "lineCancelled", columns.name().in(row));
                }
            } else if (id.isEmpty() || seen.add(id)) {
                rows.add(AmazonRow.read(entry, row, columns.money(), taxRule));
            } else {
                entry.warn(row, columns.item(), "lineTwice", id);
            }
        }
        return rows;
    }

    private boolean isCancelled(Row row, @Nullable AmazonStatus order) {
        AmazonStatus status = AmazonStatus.of(columns.itemStatus().in(row));
        boolean isEmptied = "0".equals(columns.quantity().in(row));
        return isEmptied && order != null && order.isCancelled() || status != null && status.isCancelled();
    }

    private List<ImportedLine> lines(List<AmazonRow> rows, boolean isFulfilled) {
        List<ImportedLine> lines = new ArrayList<>();
        for (AmazonRow row : rows) {
            ImportedLine line = row.line(entry, columns, isFulfilled);
            ImportedLine gift = row.giftLine();
            if (line != null) {
                lines.add(line);
            }
            if (gift != null) {
                lines.add(gift);
            }
        }
        return List.copyOf(lines);
    }

    private @Nullable String currency() {
        Set<String> found = new HashSet<>();
        for (Row row : entry.rows()) {
            String text = entry.text(row, columns.money().currency());
            String code = text == null ? null : Currencies.code(text);
            if (code != null) {
                found.add(code);
            }
        }
        if (found.size() > 1) {
            entry.reject(first(), columns.money().currency(), "currencyMixed", String.join(", ", found.stream().sorted().toList()));
        }
        return found.isEmpty() ? null : found.iterator().next();
    }

    /** Most reports know the buyer by name alone: the rest of the address is then where the goods go. */
    private Party party() {
        Address shipping = columns.shipTo().of(entry);
        Address billing = columns.billTo().of(entry);
        Address from = billing.street() == null && billing.city() == null ? shipping : billing;
        String buyer = entry.text(columns.buyer());
        Address named = new Address(
                buyer == null ? shipping.name() : buyer, from.company(), from.street(), from.street2(), from.street3(), from.zip(),
                from.city(), from.region(), from.country(), from.phone());
        return new Party(
                named, shipping, entry.text(columns.email()), entry.text(columns.vatId()), entry.text(columns.note()),
                entry.text(columns.shippingMethod()), entry.text(columns.paymentMethod()));
    }
}
