/**
 * Orders out of Amazon Seller Central: unshipped orders, the order report, all orders. One row per order item, everything else repeated.
 *
 * <p>Amazon states no order total; what was charged is the sum of item and shipping prices (line totals, not unit prices), gift wrap,
 * promotions, and the tax where it comes on top; each report may know another part of it. It does in the United States and Canada and is contained everywhere else; the sales
 * channel tells, else the currency, else the country. Where Amazon collects and remits the tax itself, it is kept apart as marketplace tax,
 * and prices that contain it are taken without it. The newest unshipped report has no money at all: unknown, never 0. Orders that Amazon
 * fulfils (FBA) left Amazon's stock, not ours, so they count as fulfilled; orders of the seller's other shops that only use Amazon's
 * warehouse ({@code S01-…}) are no sales here and left out with a note. Quotation marks are not escaped in these files.
 */
@NullMarked
package app.kontor.importing.amazon;

import org.jspecify.annotations.NullMarked;
