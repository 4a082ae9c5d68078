package app.kontor.exporting.storefront;

import app.kontor.value.Quantity;
import app.kontor.value.VariantId;

/**
 * Something that a channel sells, and what it is here.
 *
 * @param row of the storefront's own file; -1 without one
 * @param was what the file says of it
 * @param factor pieces in one of the channel's
 */
record Goods(String key, String text, int row, FeedLine.Told was, VariantId variant, Quantity factor) {}
