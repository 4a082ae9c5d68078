package app.kontor.importing.woocommerce;

import static app.kontor.importing.table.OrderColumn.*;

import app.kontor.importing.AmountCell;
import app.kontor.importing.Entry;
import app.kontor.importing.HtmlText;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.Status;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One order of SkyVerge's export, with WooCommerce's net and unrounded amounts. */
record SkyVergeOrder(OrderCells cells) {

    @Nullable ImportedOrder read() {
        WooAmounts amounts = new WooAmounts(entry(), cells.currency());
        WooStatus status = status();
        Charges charges = charges(amounts);
        WooPayment payment = new WooPayment(
                status, cells.text(PAID) != null, cells.text(SHIPPED) != null, cells.text(PAYMENT_METHOD), charges.refunded(),
                charges.total());
        boolean isFulfilled = payment.fulfilment() == FulfilmentStatus.FULFILLED;
        WooItems items = new WooItems(items(amounts), amounts.currency(), isFulfilled);
        ImportedOrder o = cells.order(
                new Status(payment.payment(), payment.fulfilment(), payment.cancelled()), charges,
                entry().isRejected() ? List.of() : items.toLines(charges.discount(), null));
        return o == null ? null : named(o);
    }

    /** The number that the merchant sees, and the names that all of WooCommerce's plugins have for an order. */
    private ImportedOrder named(ImportedOrder o) {
        String number = o.refs().getOrDefault("woocommerceNumber", o.number());
        Map<String, String> refs = new LinkedHashMap<>();
        refs.put("wooOrder", o.number());
        refs.put("wooNumber", number);
        return new ImportedOrder(
                o.line(), number, refs, o.placed(), o.paidAt(), o.cancelled(), o.payment(), o.fulfilment(), o.charges(), o.lines(),
                o.party(), o.fields());
    }

    private Entry entry() {
        return cells.entry();
    }

    private @Nullable WooStatus status() {
        String word = entry().text(cells.field(STATUS));
        WooStatus status = word == null ? null : WooStatus.of(word);
        if (status == WooStatus.DRAFT) {
            entry().reject(cells.first(), cells.field(STATUS), "draft", word);
        } else if (word != null && status == null) {
            entry().warn(cells.first(), cells.field(STATUS), "unknownStatus", word);
        }
        return status;
    }

    private Charges charges(WooAmounts amounts) {
        return new Charges(
                amounts.currency(), null, amounts.absolute(cells.field(DISCOUNT)), amounts.of(cells.field(SHIPPING)),
                amounts.of(cells.field(TAX)), false, null, null, amounts.absolute(cells.field(REFUNDED)),
                amounts.of(cells.field(TOTAL)), List.of());
    }

    private List<WooItem> items(WooAmounts amounts) {
        List<WooItem> items = new ArrayList<>();
        for (Row row : entry().rows()) {
            if (cells.columns().isFilled(row, LINE_KIND)) {
                KeyedText.listOf(cells.field(LINE_KIND).in(row), "id").stream()
                        .map(text -> keyed(row, text)).filter(Objects::nonNull).forEach(items::add);
            } else {
                WooItem item = item(row);
                items.addAll(item == null ? List.of() : List.of(item));
            }
        }
        BigDecimal fee = amounts.of(cells.field(FEE));
        if (fee != null && fee.signum() > 0) {
            items.add(WooItem.fee(entry().line(), WooItem.FEE, fee, null));
        }
        return items;
    }

    private @Nullable WooItem item(Row row) {
        Quantity pieces = entry().quantity(row, cells.field(QUANTITY));
        String sku = entry().code(row, cells.field(SKU));
        String name = entry().text(row, cells.field(ITEM));
        if (pieces == null || !pieces.isPositive() || name == null && sku == null) {
            String cell = cells.field(QUANTITY).in(row);
            entry().reject(row, cells.field(QUANTITY), "quantity", cell);
            return null;
        }
        return new WooItem(
                row.line(), entry().code(row, cells.field(LINE_ID)), sku, HtmlText.unescape(name == null ? sku : name), pieces,
                entry().exact(row, cells.field(SUBTOTAL)), entry().exact(row, cells.field(LINE_TOTAL)),
                entry().exact(row, cells.field(LINE_TAX)), null, true);
    }

    private @Nullable WooItem keyed(Row row, KeyedText text) {
        BigDecimal pieces = AmountCell.plain(text.get("quantity"));
        String name = HtmlText.unescape(text.get("name"));
        String sku = text.get("sku");
        boolean isItem = pieces != null && pieces.signum() > 0 && !(name.isEmpty() && sku.isEmpty());
        if (!isItem || pieces.stripTrailingZeros().scale() > Quantity.DECIMALS) {
            entry().reject(row, cells.field(LINE_KIND), "lineItem", cells.field(LINE_KIND).in(row));
            return null;
        }
        return new WooItem(
                row.line(), text.get("id"), sku.isEmpty() ? null : sku, name.isEmpty() ? sku : name,
                new Quantity(pieces.stripTrailingZeros()), AmountCell.plain(text.get("subtotal")),
                AmountCell.plain(text.get("total")), AmountCell.plain(text.get("total_tax")), null, true);
    }
}
