package app.kontor.reporting;

import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;

/** A variant that sold well: pieces in the last seven days, and in the seven before. */
public record Mover(VariantId variant, Sku sku, String name, Quantity pieces, Quantity before) {}
