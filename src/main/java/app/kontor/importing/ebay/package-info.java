/**
 * Orders out of eBay's Seller Hub (and the Selling Manager before it), in the words of eBay's sites and of owners who renamed columns.
 *
 * <p>An order with several items has a summary row with its totals and a row for each item; they are never added up. Rows belong together by
 * order number, or by sales record number where an unpaid order has no number yet. Footers may stand in the middle of files that were
 * joined. "Sold For" is the price of one. What eBay collects for itself (sales tax, recycling fees) is marketplace tax as far as the total
 * contains it: the flag column says so, the sum proves it. A bare dollar sign is the American dollar on the American site alone; elsewhere
 * the currency stays open for the channel's. The report has no cancellations and no refunds.
 */
@NullMarked
package app.kontor.importing.ebay;

import org.jspecify.annotations.NullMarked;
