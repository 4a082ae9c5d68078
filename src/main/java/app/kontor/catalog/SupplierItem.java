package app.kontor.catalog;

import app.kontor.value.Quantity;
import app.kontor.value.SupplierId;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a supplier's price list: one of our variants, as they call it and what it costs.
 *
 * @param id 0 for one that is not saved yet
 * @param sku what the supplier calls it
 * @param price for one piece
 * @param minimum least that they sell
 * @param pack pieces that come together; orders are multiples of it
 * @param validFrom since when the price holds
 */
public record SupplierItem(
        long id, SupplierId supplier, VariantId variant, @Nullable String sku, @Nullable UnitPrice price, @Nullable Quantity minimum,
        @Nullable Quantity pack, @Nullable LocalDate validFrom) {}
