package app.kontor.fulfilment;

import app.kontor.catalog.Variant;
import app.kontor.stock.Bin;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;

/** Pieces to fetch from a bin for an order's line. @param picked they are in the cart */
public record PickLine(OrderLineId line, Variant variant, Bin bin, Quantity pieces, boolean picked) {}
