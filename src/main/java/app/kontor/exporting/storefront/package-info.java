/**
 * What goes back to the storefronts: stock and prices, and which shipments have left.
 *
 * <p>Decisions. A storefront knows its goods by keys of its own (Shopify by handle, options and the location's name, WooCommerce by an id,
 * eBay by the item's number), and its newest export holds them all, in its own language and layout. So its own file is the template: it is
 * kept as a document, and a file back is that file's keys with our numbers, only for lines that change. Where the keys are SKUs no file is
 * needed. Without one given here, the newest products file that was imported for the channel serves.
 *
 * <p>What a channel knows is a base, the file that it gave or everything that it was told once, and the differences told since
 * ({@code channel_feed}): a row for each file, not for each SKU; every so often a whole one, so that few have to be read. Undoing a file
 * that the storefront refused takes its row away, and the next one says the same again.
 *
 * <p>Which parcels a channel was not told of, and by which SKUs it sells, can be found only by going through all parcels and all lines (a million
 * orders: 1 s and 5 to 7 s a channel, as lines and orders are wide rows on the disk). {@code ChannelMemory} keeps the answers and brings them up from
 * the log of changes, and lays them beside the search indexes over the shop's closing, so that only the first look of all goes through everything; a key
 * for it in the database would cost each order that is imported and each parcel that leaves. Who looks sees the newest 1,000
 * parcels; a file, a mark and the shop's interface go by all of them.
 *
 * <p>No blanks: a column that was not asked for is left out, because a blank wipes with most of them; where a row of the file needs a
 * price and we know none, it gets the one that the storefront's own file has, or the line is left out and said so. What is available has
 * the allocations, the quarantine and the product's buffer off (R27), then what the channel is not to see, and is never below 0.
 */
@NullMarked
package app.kontor.exporting.storefront;

import org.jspecify.annotations.NullMarked;
