package app.kontor.importing;

import app.kontor.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A level that a file states: this many of the SKU (or barcode) are here. Bin and location only where the file names
 * them.
 */
public record ImportedStock(int line, String sku, Quantity quantity, @Nullable String location, @Nullable String bin) {}
