package app.kontor.importing.woocommerce;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.HtmlText;
import app.kontor.importing.ImportedDate;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.Party;
import app.kontor.spreadsheet.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One order of Advanced Order Export: its amounts stand on the first of its rows or on each, so they are taken once. */
record AoeOrder(AoeColumns columns, Entry entry) {

    @Nullable ImportedOrder read() {
        entry.required(entry.rows().getFirst(), columns.number());
        String number = entry.code(columns.number());
        ImportedDate placed = entry.requiredDate(columns.placed());
        ImportedDate paid = entry.date(columns.paid());
        WooStatus status = words().readStatus();
        WooAmounts amounts = new WooAmounts(entry, entry.currency(columns.currency()));
        BigDecimal fee = amounts.of(columns.fee());
        Charges charges = charges(amounts, fee);
        WooPayment payment = new WooPayment(
                status, paid != null, entry.date(columns.completed()) != null, words().payment(), charges.refunded(), charges.total());
        WooItems items = new WooItems(items(fee), charges.currency(), payment.fulfilment() == FulfilmentStatus.FULFILLED);
        Party party = party();
        if (entry.isRejected() || number == null || placed == null) {
            return null;
        }
        return new ImportedOrder(
                entry.line(), plain(number), refs(number), placed, paid == null ? null : paid.instant(), payment.cancelled(),
                payment.payment(), payment.fulfilment(), charges, items.toLines(charges.discount(), charges.goods()), party,
                entry.others());
    }

    private WooWords words() {
        return new WooWords(entry, columns.status(), columns.paymentMethod(), columns.paymentTitle());
    }

    private Map<String, String> refs(String number) {
        Map<String, String> refs = new LinkedHashMap<>();
        String id = entry.code(columns.id());
        if (id != null) {
            refs.put("wooOrder", id);
        }
        refs.put("wooNumber", plain(number));
        return refs;
    }

    private static String plain(String number) {
        return number.startsWith("#") ? number.substring(1) : number;
    }

    private List<WooItem> items(@Nullable BigDecimal fee) {
        List<WooItem> items = new ArrayList<>();
        for (Row row : entry.rows()) {
            for (AoeItemColumns item : columns.items()) {
                WooItem read = item.isFilled(row) ? item.read(entry, row) : null;
                if (read != null) {
                    items.add(read);
                }
            }
        }
        if (fee != null && fee.signum() > 0 && !items.isEmpty()) {
            items.add(WooItem.fee(entry.line(), WooItem.FEE, fee, null));
        }
        return items;
    }

    /** A negative fee is how shops give money back at the checkout: it counts as a discount. */
    private Charges charges(WooAmounts amounts, @Nullable BigDecimal fee) {
        BigDecimal discount = amounts.absolute(columns.discount());
        if (fee != null && fee.signum() < 0) {
            discount = discount == null ? fee.negate() : discount.subtract(fee);
        }
        BigDecimal refunded = amounts.absolute(columns.refund());
        return new Charges(
                amounts.currency(), amounts.of(columns.subtotal()), discount, amounts.of(columns.shipping()), tax(amounts), false, null,
                null, refunded, total(amounts, refunded), List.of());
    }

    private @Nullable BigDecimal tax(WooAmounts amounts) {
        BigDecimal all = amounts.of(columns.totalTax());
        if (all != null) {
            return all;
        }
        BigDecimal cart = amounts.of(columns.cartTax());
        BigDecimal shipping = amounts.of(columns.shippingTax());
        return cart == null || shipping == null ? cart : cart.add(shipping);
    }

    private @Nullable BigDecimal total(WooAmounts amounts, @Nullable BigDecimal refunded) {
        BigDecimal total = amounts.of(columns.total());
        BigDecimal left = amounts.of(columns.totalLeft());
        return total != null || left == null || refunded == null ? total : left.add(refunded);
    }

    private Party party() {
        WooAddresses addresses = WooAddresses.of(entry, columns.billTo(), columns.shipTo());
        return new Party(
                addresses.billing(), addresses.shipping(), text(columns.email()), null, text(columns.note()),
                text(columns.shippingMethod()), words().paymentTitle());
    }

    private @Nullable String text(Field field) {
        return HtmlText.unescapeOrNull(entry.text(field));
    }
}
