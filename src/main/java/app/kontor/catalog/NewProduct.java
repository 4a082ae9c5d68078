package app.kontor.catalog;

import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product that is to be added, with its variants.
 *
 * @param existing the product that the variants are added to; null makes a new one
 * @param handle the channel's key of it, by which a later file finds it again; null for one made from an order's line
 * @param taxClass code of the tax class
 */
public record NewProduct(
        @Nullable ProductId existing,
        @Nullable String handle,
        String title,
        @Nullable String vendor,
        String taxClass,
        List<NewVariant> variants) {

    public record NewVariant(
            Sku sku,
            String options,
            @Nullable UnitPrice price,
            @Nullable String barcode,
            @Nullable Quantity weightGrams,
            boolean requiresShipping) {}
}
