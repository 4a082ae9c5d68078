package app.kontor.importing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product of a channel's file with its variants.
 *
 * @param key the channel's key (Shopify's handle, WooCommerce's ID)
 * @param title null for a price list, which knows no names: then products keep theirs, and none is made; empty for a list of
 *     variants: then products keep theirs, and a new one is called by what its SKUs have in common
 * @param taxClass one of app.kontor.catalog's codes where the file says so ("reduced"), else null
 * @param currency of the prices, ISO 4217; null if the file does not say, then the shop's
 */
public record ImportedProduct(
        int line,
        String key,
        @Nullable String title,
        @Nullable String vendor,
        @Nullable String taxClass,
        @Nullable String currency,
        List<ImportedVariant> variants) {

    /** A product whose file does not say in which currency the prices are. */
    public ImportedProduct(
            int line, String key, @Nullable String title, @Nullable String vendor, @Nullable String taxClass,
            List<ImportedVariant> variants) {
        this(line, key, title, vendor, taxClass, null, variants);
    }

    /**
     * A variant. Where a shop keeps no SKUs the SKU is null; the plan then proposes one from handle and options.
     *
     * @param options "Oat / 320 ml", empty for a product without options
     * @param stock quantity that the file states, shown but never booked by a product import
     */
    public record ImportedVariant(
            int line,
            @Nullable String sku,
            String options,
            @Nullable BigDecimal price,
            @Nullable String barcode,
            @Nullable BigDecimal weightGrams,
            boolean requiresShipping,
            @Nullable BigDecimal stock) {}
}
