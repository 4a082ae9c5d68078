package app.kontor.stock;

import app.kontor.value.Quantity;

/** Where pieces of a variant lie. */
public record BinLevel(Bin bin, Quantity onHand, Quantity allocated) {}
