package app.kontor.importing;

import app.kontor.value.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of an imported order.
 *
 * @param line physical line of the file
 * @param id the channel's key of the line (Amazon's order-item-id, eBay's transaction id), if it has one
 * @param sku as written, null if empty; the line is then matched by its name
 * @param fulfilled how much of the quantity the channel says has left already
 * @param unitPrice price of one, before discounts
 * @param total quantity × unit price before discounts, as stated or, where only one of the two is stated, computed
 * @param discount the part of a discount that the file gives to this line, positive
 * @param tax tax of the line as stated
 */
public record ImportedLine(
        int line,
        @Nullable String id,
        @Nullable String sku,
        String name,
        Quantity quantity,
        Quantity fulfilled,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal total,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal tax,
        @Nullable BigDecimal taxPercent,
        boolean requiresShipping) {

    public ImportedLine {
        name = HtmlText.unescape(name); // some storefronts write "Cup &amp; saucer"
    }
}
