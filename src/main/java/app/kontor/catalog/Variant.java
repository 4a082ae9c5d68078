package app.kontor.catalog;

import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thing that has a SKU, a price and stock.
 *
 * @param name of product and options, as people read it: "Stoneware mug – Oat / 320 ml"
 * @param options "Oat / 320 ml", empty for a product without options
 * @param taxClass code of the product's tax class
 * @param buffer pieces that are never promised (R27)
 */
public record Variant(
        VariantId id,
        ProductId product,
        Sku sku,
        String name,
        String options,
        @Nullable UnitPrice price,
        @Nullable Quantity weightGrams,
        Quantity buffer,
        boolean requiresShipping,
        boolean archived,
        String taxClass,
        List<String> barcodes) {

    public static String name(String title, String options) {
        return options.isBlank() ? title : title + " – " + options;
    }
}
