package app.kontor.importing.woocommerce;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.HtmlText;
import app.kontor.importing.ImportedOrder.NamedTax;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of an order that hold keyed text: items, fees, taxes, refunds. A text that does not fit rejects the order. */
record WebToffeeCell(Entry entry, Row row, Field field) {
    private static final int TAX_DECIMALS = 2;

    @Nullable WooItem item() {
        KeyedText text = KeyedText.of(field.in(row));
        BigDecimal pieces = number(text.get("quantity"));
        String sku = text.get("sku");
        String name = HtmlText.unescape(text.get("name"));
        if (name.isEmpty() && sku.isEmpty() || text.get("quantity").isEmpty() || pieces != null && !isCountable(pieces)) {
            entry.reject(row, field, "lineItem", field.in(row));
            return null;
        }
        if (pieces == null) {
            return null;
        }
        BigDecimal after = number(text.get("total"));
        BigDecimal before = number(text.get("sub_total"));
        return new WooItem(
                row.line(), null, sku.isEmpty() ? null : sku, name.isEmpty() ? sku : name,
                new Quantity(pieces.stripTrailingZeros()), before, after, number(text.get("tax")), null, true);
    }

    /** Fees that cost something; what a fee takes off is a discount, see {@link #feeDiscount}. */
    List<WooItem> fees() {
        List<WooItem> fees = new ArrayList<>();
        for (KeyedText fee : KeyedText.listOf(field.in(row), "name")) {
            BigDecimal amount = number(fee.get("total"));
            if (amount != null && amount.signum() > 0) {
                String name = HtmlText.unescape(fee.get("name"));
                fees.add(WooItem.fee(row.line(), name.isEmpty() ? WooItem.FEE : name, amount, number(fee.get("tax"))));
            }
        }
        return fees;
    }

    BigDecimal feeDiscount() {
        return KeyedText.listOf(field.in(row), "name").stream()
                .map(fee -> number(fee.get("total")))
                .filter(amount -> amount != null && amount.signum() < 0)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<NamedTax> taxes() {
        List<NamedTax> taxes = new ArrayList<>();
        for (KeyedText tax : KeyedText.listOf(field.in(row), "rate_id")) {
            BigDecimal amount = number(tax.get("total"));
            if (amount != null) {
                String rate = tax.get("tax_rate").isEmpty() ? tax.get("rate_percent") : tax.get("tax_rate");
                String label = tax.get("label").isEmpty() ? tax.get("code") : tax.get("label");
                taxes.add(new NamedTax(
                        HtmlText.unescape(label), number(rate.replace("%", "").strip()),
                        amount.setScale(TAX_DECIMALS, RoundingMode.HALF_UP)));
            }
        }
        return List.copyOf(taxes);
    }

    /** The sum of the refunds; null without any. */
    @Nullable BigDecimal refunded() {
        return KeyedText.listOf(field.in(row), "amount").stream()
                .map(refund -> number(refund.get("amount")))
                .filter(amount -> amount != null)
                .map(BigDecimal::abs)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static boolean isCountable(BigDecimal pieces) {
        return pieces.signum() > 0 && pieces.stripTrailingZeros().scale() <= Quantity.DECIMALS;
    }

    /** PHP's own spelling of a number: a point and no groups. Null if empty; anything else rejects the order. */
    private @Nullable BigDecimal number(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,12}(?:\\.\\d{1,15})?")) {
            entry.reject(row, field, "lineItem", field.in(row));
            return null;
        }
        return new BigDecimal(text);
    }
}
