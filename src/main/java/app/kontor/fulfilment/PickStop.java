package app.kontor.fulfilment;

import app.kontor.catalog.Variant;
import app.kontor.stock.Bin;
import app.kontor.value.Quantity;

/** One stop of the walk: all pieces of a variant from a bin, whoever they are for. */
public record PickStop(Bin bin, Variant variant, Quantity pieces) {}
