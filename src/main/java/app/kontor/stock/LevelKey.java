package app.kontor.stock;

import app.kontor.value.BinId;
import app.kontor.value.VariantId;

/** A variant in a bin: what a level is of. */
public record LevelKey(VariantId variant, BinId bin) {}
