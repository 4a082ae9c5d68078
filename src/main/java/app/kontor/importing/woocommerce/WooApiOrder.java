package app.kontor.importing.woocommerce;

import app.kontor.importing.AmountCell;
import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.HtmlText;
import app.kontor.importing.ImportedDate;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.NamedTax;
import app.kontor.importing.ImportedOrder.Party;
import app.kontor.spreadsheet.JsonCells;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One order as the REST interface states it, with WooCommerce's net and unrounded amounts. */
record WooApiOrder(WooApiColumns columns, Entry entry) {

    @Nullable ImportedOrder read() {
        Row first = entry.rows().getFirst();
        String id = entry.required(first, columns.id());
        String number = entry.required(first, columns.number());
        ImportedDate placed = entry.requiredDate(columns.created());
        ImportedDate paid = entry.date(columns.paid());
        WooStatus status = words().readStatus();
        Charges charges = charges(new WooAmounts(entry, entry.currency(columns.currency())));
        WooPayment payment = new WooPayment(
                status, paid != null, entry.date(columns.completed()) != null, words().payment(), charges.refunded(), charges.total());
        WooItems items = new WooItems(items(), charges.currency(), payment.fulfilment() == FulfilmentStatus.FULFILLED);
        Party party = party();
        if (entry.isRejected() || placed == null) {
            return null;
        }
        Map<String, String> refs = new LinkedHashMap<>();
        refs.put("wooOrder", id);
        refs.put("wooNumber", number);
        return new ImportedOrder(
                entry.line(), number, refs, placed, paid == null ? null : paid.instant(), payment.cancelled(), payment.payment(),
                payment.fulfilment(), charges, items.toLines(charges.discount(), null), party, entry.others());
    }

    /** A negative fee is how shops give money back at the checkout: it counts as a discount. */
    private WooWords words() {
        return new WooWords(entry, columns.status(), columns.method(), columns.methodTitle());
    }

    private Charges charges(WooAmounts amounts) {
        BigDecimal discount = amounts.absolute(columns.discount());
        BigDecimal less = amounts.absolute(columns.less());
        BigDecimal off = less == null ? discount : discount == null ? less : discount.add(less);
        return new Charges(
                amounts.currency(), null, off, amounts.of(columns.shipping()), amounts.of(columns.tax()), false, null, null,
                amounts.absolute(columns.refunded()), amounts.of(columns.total()), taxes());
    }

    private List<NamedTax> taxes() {
        return JsonCells.list(columns.taxLines().in(entry.rows().getFirst())).stream().map(WooApiOrder::tax).filter(Objects::nonNull).toList();
    }

    private static @Nullable NamedTax tax(Map<String, String> line) {
        BigDecimal amount = Stream.of("tax_total", "shipping_tax_total").map(name -> AmountCell.plain(line.get(name))).filter(Objects::nonNull)
                .reduce(BigDecimal::add).orElse(null);
        return amount == null ? null : new NamedTax(
                HtmlText.unescape(line.getOrDefault("label", "")), AmountCell.plain(line.get("rate_percent")), amount);
    }

    private List<WooItem> items() {
        List<WooItem> items = new ArrayList<>();
        for (Row row : entry.rows()) {
            WooItem item = switch (columns.item().kind().in(row)) {
                case "line" -> line(row);
                case "fee" -> fee(row);
                default -> null;
            };
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private @Nullable WooItem line(Row row) {
        WooApiColumns.Item c = columns.item();
        Quantity pieces = entry.quantity(row, c.quantity());
        String sku = entry.code(row, c.sku());
        String name = entry.text(row, c.name());
        if (pieces == null || !pieces.isPositive() || name == null && sku == null) {
            entry.reject(row, c.quantity(), "quantity", c.quantity().in(row));
            return null;
        }
        return new WooItem(row.line(), entry.code(row, c.id()), sku, HtmlText.unescape(name == null ? sku : name), pieces,
                entry.exact(row, c.before()), entry.exact(row, c.after()), entry.exact(row, c.tax()), null, true);
    }

    private @Nullable WooItem fee(Row row) {
        WooApiColumns.Item c = columns.item();
        BigDecimal amount = entry.exact(row, c.after());
        String name = entry.text(row, c.name());
        return amount == null || amount.signum() == 0 ? null
                : WooItem.fee(row.line(), name == null ? WooItem.FEE : HtmlText.unescape(name), amount, entry.exact(row, c.tax()));
    }

    private Party party() {
        WooAddresses addresses = WooAddresses.of(entry, columns.billTo(), columns.shipTo());
        return new Party(addresses.billing(), addresses.shipping(), text(columns.email()), null, text(columns.note()),
                text(columns.shippingMethod()), words().paymentTitle());
    }

    private @Nullable String text(Field field) {
        return HtmlText.unescapeOrNull(entry.text(field));
    }
}
