package app.kontor.importing.ebay;

import app.kontor.importing.CashOnDelivery;
import app.kontor.importing.Entry;
import app.kontor.importing.HtmlText;
import app.kontor.importing.ImportedDate;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.Party;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Address;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One order of the report: a row for a single item, or a summary row and a row for each item. */
record EbayOrder(EbayColumns columns, Entry entry) {

    @Nullable ImportedOrder read() {
        Map<String, String> refs = refs();
        ImportedDate placed = entry.requiredDate(columns.placed());
        ImportedDate paid = entry.date(columns.paid());
        Row summary = summary();
        boolean isGone = summary != null && entry.date(summary, columns.shipped()) != null;
        List<ImportedLine> lines = lines(isGone);
        String currency = EbayCurrency.of(entry, columns.money());
        Charges charges = new EbayCharges(columns.money(), entry, summary).charges(currency, lines);
        Party party = party();
        PaymentStatus payment = payment(paid);
        if (entry.isRejected() || placed == null) {
            return null;
        }
        return new ImportedOrder(
                entry.line(), refs.values().iterator().next(), refs, placed,
                payment == PaymentStatus.UNPAID || paid == null ? null : paid.instant(), null, payment,
                fulfilment(lines), charges, lines, party, entry.others());
    }

    private Map<String, String> refs() {
        Map<String, String> refs = new LinkedHashMap<>();
        String order = entry.code(columns.order());
        String record = entry.code(columns.record());
        if (order != null) {
            refs.put("ebayOrder", order);
        }
        if (record != null) {
            refs.put("ebaySalesRecord", record);
        }
        if (refs.isEmpty() && !entry.isRejected()) {
            entry.reject(entry.rows().getFirst(), columns.order(), "required", columns.order().title());
        }
        return refs;
    }

    /** The row with the order's totals: it names no item, and there are others that do. */
    private @Nullable Row summary() {
        return entry.rows().stream().filter(row -> !isItem(row)).findFirst().orElse(null);
    }

    private boolean isItem(Row row) {
        return entry.text(row, columns.item()) != null || entry.text(row, columns.title()) != null;
    }

    private List<ImportedLine> lines(boolean isGone) {
        List<Row> items = entry.rows().stream().filter(this::isItem).toList();
        if (items.isEmpty()) {
            entry.reject(entry.rows().getFirst(), columns.title(), "noLines");
        }
        return items.stream().map(row -> line(row, isGone)).filter(Objects::nonNull).toList();
    }

    private @Nullable ImportedLine line(Row row, boolean isGone) {
        Quantity pieces = entry.quantity(row, columns.quantity());
        BigDecimal price = entry.amount(row, columns.money().soldFor());
        BigDecimal percent = entry.percent(row, columns.money().vatRate());
        boolean isShipped = isGone || entry.date(row, columns.shipped()) != null;
        String sku = entry.code(row, columns.sku());
        String id = entry.code(row, columns.transaction());
        if (pieces == null || !pieces.isPositive()) {
            if (pieces != null || columns.quantity().in(row).isEmpty()) {
                entry.reject(row, columns.quantity(), "quantity", columns.quantity().in(row));
            }
            return null;
        }
        return new ImportedLine(
                row.line(), id, sku, name(row), pieces, isShipped ? pieces : Quantity.ZERO, price, total(price, pieces), null, null,
                percent == null || percent.signum() == 0 ? null : percent, true);
    }

    private static @Nullable BigDecimal total(@Nullable BigDecimal price, Quantity pieces) {
        return price == null ? null : price.multiply(new BigDecimal(pieces.toString()));
    }

    /** The title with the variation, unless eBay has put it there already. */
    private String name(Row row) {
        String title = entry.text(row, columns.title());
        String variation = entry.text(row, columns.variation());
        String whole = title == null ? String.valueOf(entry.text(row, columns.item())) : title;
        boolean isKnown = variation == null || whole.endsWith("]");
        return HtmlText.unescape(isKnown ? whole : whole + (variation.startsWith("[") ? " " + variation : " [" + variation + "]"));
    }

    /** An order that is to be paid in cash at collection is not paid, even where eBay gives a date (R45). */
    private PaymentStatus payment(@Nullable ImportedDate paid) {
        if (CashOnDelivery.isMeantBy(entry.text(columns.paymentMethod()))) {
            return PaymentStatus.UNPAID;
        }
        if (paid != null) {
            return PaymentStatus.PAID;
        }
        boolean isUnpaid = columns.paid().exists() || entry.text(columns.order()) == null;
        return isUnpaid ? PaymentStatus.UNPAID : PaymentStatus.UNKNOWN;
    }

    private FulfilmentStatus fulfilment(List<ImportedLine> lines) {
        long gone = lines.stream().filter(l -> l.fulfilled().isPositive()).count();
        if (gone == 0) {
            return columns.shipped().exists() ? FulfilmentStatus.OPEN : FulfilmentStatus.UNKNOWN;
        }
        return gone == lines.size() ? FulfilmentStatus.FULFILLED : FulfilmentStatus.PARTIAL;
    }

    private Party party() {
        Address shipTo = columns.shipTo().of(entry);
        Address buyer = columns.buyer().of(entry);
        boolean isDelivered = shipTo.street() != null || shipTo.city() != null;
        boolean isBuyerKnown = buyer.street() != null || buyer.city() != null;
        Address goal = isDelivered ? shipTo : buyer;
        return new Party(
                isBuyerKnown || !isDelivered ? buyer : goal, goal, entry.text(columns.email()), vatId(),
                HtmlText.unescapeOrNull(entry.text(columns.note())), entry.text(columns.service()),
                entry.text(columns.paymentMethod()));
    }

    private @Nullable String vatId() {
        String name = entry.text(columns.taxIdName());
        return name != null && name.toUpperCase(Locale.ROOT).contains("VAT") ? entry.text(columns.taxIdValue()) : null;
    }
}
