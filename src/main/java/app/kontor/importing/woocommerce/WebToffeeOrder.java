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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One order of WebToffee's export: one row with all its items. */
record WebToffeeOrder(WebToffeeColumns columns, Entry entry, Row row) {

    @Nullable ImportedOrder read() {
        entry.required(row, columns.id());
        String id = entry.code(row, columns.id());
        String number = entry.code(row, columns.number());
        ImportedDate placed = entry.requiredDate(columns.placed());
        ImportedDate paid = entry.date(columns.paid());
        WooStatus status = words().readStatus();
        WooAmounts amounts = new WooAmounts(entry, entry.currency(columns.currency()));
        Charges charges = charges(amounts);
        WooPayment payment =
                new WooPayment(status, paid != null, false, words().payment(), charges.refunded(), charges.total());
        WooItems items = new WooItems(items(amounts), charges.currency(), payment.fulfilment() == FulfilmentStatus.FULFILLED);
        Party party = party();
        if (entry.isRejected() || id == null || placed == null) {
            return null;
        }
        String known = number == null ? id : number;
        return new ImportedOrder(
                entry.line(), known, Map.of("wooOrder", id, "wooNumber", known), placed, paid == null ? null : paid.instant(),
                payment.cancelled(), payment.payment(), payment.fulfilment(), charges,
                items.toLines(charges.discount(), charges.goods()), party, entry.others());
    }

    private WooWords words() {
        return new WooWords(entry, columns.status(), columns.paymentMethod(), columns.paymentTitle());
    }

    private List<WooItem> items(WooAmounts amounts) {
        List<WooItem> items = new ArrayList<>();
        for (Field field : columns.items()) {
            WooItem item = field.in(row).isEmpty() ? null : new WebToffeeCell(entry, row, field).item();
            if (item != null) {
                items.add(item);
            }
        }
        for (WebToffeeItemColumns spread : items.isEmpty() && !entry.isRejected() ? columns.spread() : List.<WebToffeeItemColumns>of()) {
            WooItem item = spread.isFilled(row) ? spread.read(entry, row) : null;
            if (item != null) {
                items.add(item);
            }
        }
        if (items.isEmpty() && !entry.isRejected()) {
            entry.reject(row, null, "noLines");
        }
        items.addAll(fees(amounts));
        return items;
    }

    private List<WooItem> fees(WooAmounts amounts) {
        List<WooItem> fees = cell(columns.feeItems()).fees();
        BigDecimal sum = amounts.of(columns.fee());
        boolean isNamed = !columns.feeItems().in(row).isEmpty();
        return isNamed || sum == null || sum.signum() <= 0 ? fees : List.of(WooItem.fee(row.line(), WooItem.FEE, sum, null));
    }

    private Charges charges(WooAmounts amounts) {
        return new Charges(
                amounts.currency(), amounts.of(columns.subtotal()), discount(amounts),
                amounts.of(columns.shipping()), amounts.of(columns.tax()), false, null, null,
                cell(columns.refundItems()).refunded(), amounts.of(columns.total()), cell(columns.taxItems()).taxes());
    }

    private @Nullable BigDecimal discount(WooAmounts amounts) {
        BigDecimal total = amounts.of(columns.discount());
        BigDecimal cart = amounts.of(columns.cartDiscount());
        BigDecimal order = amounts.of(columns.orderDiscount());
        BigDecimal stated = total != null ? total : cart == null || order == null ? cart : cart.add(order);
        BigDecimal byFees = cell(columns.feeItems()).feeDiscount();
        if (byFees.signum() == 0) {
            return stated == null ? null : stated.abs();
        }
        return stated == null ? byFees : stated.abs().add(byFees);
    }

    private WebToffeeCell cell(Field field) {
        return new WebToffeeCell(entry, row, field);
    }

    private Party party() {
        WooAddresses addresses = WooAddresses.of(entry, columns.billTo(), columns.shipTo());
        return new Party(
                addresses.billing(), addresses.shipping(), entry.text(row, columns.email()), null,
                HtmlText.unescapeOrNull(entry.text(row, columns.note())),
                HtmlText.unescapeOrNull(entry.text(row, columns.shippingMethod())), words().paymentTitle());
    }
}
