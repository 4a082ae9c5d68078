package app.kontor.importing.mapped;

import app.kontor.importing.AddressFields;
import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.ImportedDate;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder.Party;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.Parsed;
import app.kontor.importing.Reading;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads orders: the rows of one number are one order, what belongs to the whole of it may stand in the first or in all of them. */
final class MappedOrders {
    private final Bindings fields;
    private final MappedLines lines;
    private final MappedRefunds refunds;
    private final AddressFields shipTo;
    private final AddressFields billTo;

    MappedOrders(Bindings fields) {
        this.fields = fields;
        this.lines = new MappedLines(fields);
        this.refunds = new MappedRefunds(fields);
        this.shipTo = address("ship.");
        this.billTo = address("bill.");
    }

    Parsed parse(Reading reading) {
        List<Entry> entries = new ArrayList<>(reading.groupedBy(fields.get("number"), refunds::ordered));
        entries.addAll(reading.without(fields.get("number")));
        return Parsed.orders(reading.each(entries, this::order));
    }

    private @Nullable ImportedOrder order(Entry entry) {
        if (entry.name() == null) {
            Field column = fields.get("number");
            entry.reject(entry.rows().getFirst(), column, "required", column.title());
            return null;
        }
        String number = entry.code(fields.get("number"));
        ImportedDate placed = entry.requiredDate(fields.get("placed"));
        ImportedDate paid = entry.date(fields.get("paid"));
        MappedStatus status = MappedStatus.of(entry, fields, paid);
        Set<Row> back = refunds.of(entry.rows());
        BigDecimal refunded = refunds.amount(entry, back);
        List<Row> sold = entry.rows().stream().filter(row -> !back.contains(row)).toList();
        if (sold.isEmpty()) {
            return refundAlone(entry, number, placed, refunded);
        }
        List<ImportedLine> items = lines.of(entry, sold, status.fulfilment() == ImportedOrder.FulfilmentStatus.FULFILLED);
        ImportedOrder.Charges charges = new MappedCharges(fields, entry).read(items, refunded);
        Party party = party(entry);
        if (entry.isRejected() || number == null || placed == null) {
            return null;
        }
        Instant paidAt = paid == null ? null : paid.instant();
        return new ImportedOrder(
                entry.line(), number, Map.of("number", number), placed, paidAt, status.cancelled(), back.isEmpty() ? status.payment() : status.refunded(charges, items),
                status.fulfilment(), charges, items, party, entry.others());
    }

    /** What was sold is in an earlier file: the order that it made is told of the money that went back, and of nothing else. */
    private @Nullable ImportedOrder refundAlone(Entry entry, @Nullable String number, @Nullable ImportedDate placed, @Nullable BigDecimal refunded) {
        if (entry.isRejected() || number == null || placed == null) {
            return null;
        }
        entry.warn(entry.rows().getFirst(), null, "refundAlone", number);
        return new ImportedOrder(
                entry.line(), number, Map.of("number", number), placed, null, null, ImportedOrder.PaymentStatus.PARTIALLY_REFUNDED,
                ImportedOrder.FulfilmentStatus.UNKNOWN, new MappedCharges(fields, entry).refund(refunded), List.of(), party(entry), Map.of());
    }

    /** Where the file has one address alone, the parcel and the invoice go to the same. */
    private Party party(Entry entry) {
        Address ship = shipTo.of(entry);
        Address bill = billTo.of(entry);
        return new Party(
                bill.isEmpty() ? ship : bill, ship.isEmpty() ? bill : ship, entry.text(fields.get("email")),
                entry.code(fields.get("vatId")), entry.text(fields.get("note")), entry.text(fields.get("shippingMethod")),
                entry.text(fields.get("paymentMethod")));
    }

    private AddressFields address(String group) {
        return new AddressFields(
                fields.get(group + "name"), fields.get(group + "first"), fields.get(group + "last"), fields.get(group + "company"),
                fields.get(group + "street"), fields.get(group + "street2"), fields.get(""), fields.get(group + "zip"),
                fields.get(group + "city"), fields.get(group + "region"), fields.get(group + "country"), fields.get(group + "phone"));
    }
}
