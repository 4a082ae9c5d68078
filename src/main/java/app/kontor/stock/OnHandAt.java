package app.kontor.stock;

import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;

/** What was on hand at a time past, in pieces; what was promised then is not known any more. */
public record OnHandAt(VariantId variant, Sku sku, String name, Quantity onHand, Quantity quarantine) {}
