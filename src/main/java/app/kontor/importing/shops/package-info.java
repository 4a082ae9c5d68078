/**
 * Storefronts and marketplaces beside the five big ones: BigCommerce, Wix, Squarespace, Magento, PrestaShop, Shopware,
 * Square, TikTok, Walmart. Each file is a class of column names and what it does in its own way.
 *
 * <p>Where a file names a coupon but not its amount, what the total is short of is the discount. Two reports of the same
 * orders (Square's items and transactions, Shopware's items and main data) have the order's number in common; each says
 * what it knows and the plan joins them. Negative rows are refunds of the order whose number they have: one whose sale is
 * not in the file says nothing but the refund. Statuses of single lines (Walmart) make those of the order.
 * Shopware's articles come from its import plug-in (confirmed by its source and its test files): of its prices those of the group EK from
 * one piece are the shop's.
 */
@NullMarked
package app.kontor.importing.shops;

import org.jspecify.annotations.NullMarked;
