package app.kontor.importing.etsy;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One order of Etsy's sold items. */
record ItemsOrder(ItemColumns columns, Entry entry) {

    @Nullable ImportedOrder read() {
        String number = EtsyNumber.of(entry, columns.order());
        ImportedDate placed = entry.requiredDate(columns.placed());
        ImportedDate paid = entry.date(columns.paid());
        List<ImportedLine> lines = entry.rows().stream().map(this::line).filter(Objects::nonNull).toList();
        Charges charges = charges(lines);
        Address address = columns.shipTo().of(entry);
        if (entry.isRejected() || number == null || placed == null) {
            return null;
        }
        Party party = new Party(address, address, null, null, null, null, null);
        return new ImportedOrder(
                entry.line(), number, Map.of("etsyOrder", number), placed, null, null, payment(paid), fulfilment(lines), charges,
                lines, party, entry.others());
    }

    private @Nullable ImportedLine line(Row row) {
        Quantity pieces = entry.quantity(row, columns.quantity());
        BigDecimal price = entry.amount(row, columns.price());
        BigDecimal stated = entry.amount(row, columns.total());
        BigDecimal discount = EtsyAmounts.sum(
                absolute(entry.amount(row, columns.discount())), absolute(entry.amount(row, columns.personDiscount())));
        boolean isShipped = entry.date(row, columns.shipped()) != null || isInPerson();
        String id = entry.code(row, columns.item());
        String sku = entry.code(row, columns.sku());
        String name = name(row);
        if (pieces == null || !pieces.isPositive()) {
            if (pieces != null || columns.quantity().in(row).isEmpty()) {
                entry.reject(row, columns.quantity(), "quantity", columns.quantity().in(row));
            }
            return null;
        }
        BigDecimal total = total(row, pieces, price, stated);
        return new ImportedLine(
                row.line(), id, sku, name, pieces, isShipped ? pieces : Quantity.ZERO, price, total,
                discount == null || discount.signum() == 0 ? null : discount, null, null, !isDigital(row));
    }

    private String name(Row row) {
        String name = entry.required(row, columns.name());
        String variations = entry.text(row, columns.variations());
        return HtmlText.unescape(variations == null ? name : name + " - " + variations);
    }

    /** The total as stated; one that price and quantity contradict is told. */
    private @Nullable BigDecimal total(Row row, Quantity pieces, @Nullable BigDecimal price, @Nullable BigDecimal stated) {
        BigDecimal product = price == null ? null : price.multiply(new BigDecimal(pieces.toString()));
        if (stated == null) {
            return product;
        }
        if (product != null && product.compareTo(stated) != 0) {
            entry.warn(row, columns.total(), "lineTotal", stated.toPlainString(), product.toPlainString());
        }
        return stated;
    }

    private Charges charges(List<ImportedLine> lines) {
        BigDecimal shipping = EtsyAmounts.minus(
                EtsyAmounts.ofOrder(entry, columns.shipping()), EtsyAmounts.ofOrder(entry, columns.shippingDiscount()));
        BigDecimal tax = EtsyAmounts.sum(
                EtsyAmounts.ofOrder(entry, columns.salesTax()), EtsyAmounts.ofOrderOrRows(entry, columns.vat()));
        BigDecimal discount =
                lines.stream().map(ImportedLine::discount).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
        boolean isKnown = lines.stream().allMatch(l -> l.total() != null);
        BigDecimal goods = isKnown
                ? lines.stream().map(ImportedLine::total).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
        return new Charges(
                entry.currency(columns.currency()), goods, discount, shipping, null, null, tax, null, null, null, List.of());
    }

    private PaymentStatus payment(@Nullable ImportedDate paid) {
        if (!columns.paid().exists()) {
            return PaymentStatus.UNKNOWN;
        }
        return paid == null ? PaymentStatus.UNPAID : PaymentStatus.PAID;
    }

    private FulfilmentStatus fulfilment(List<ImportedLine> lines) {
        long gone = lines.stream().filter(l -> l.fulfilled().isPositive()).count();
        if (gone == 0) {
            return columns.shipped().exists() ? FulfilmentStatus.OPEN : FulfilmentStatus.UNKNOWN;
        }
        return gone == lines.size() ? FulfilmentStatus.FULFILLED : FulfilmentStatus.PARTIAL;
    }

    /** Sold at a market stall: the buyer took it along. */
    private boolean isInPerson() {
        String type = entry.text(columns.orderType());
        return type != null && type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").equals("inperson");
    }

    private boolean isDigital(Row row) {
        String type = entry.text(row, columns.listingType());
        return type != null && type.toLowerCase(Locale.ROOT).contains("digital");
    }

    private static @Nullable BigDecimal absolute(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.abs();
    }
}
