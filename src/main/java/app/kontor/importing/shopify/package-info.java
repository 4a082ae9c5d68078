/**
 * Shopify's order, product and inventory exports, all generations.
 *
 * <p>An order is every row with its Name; what belongs to the whole order stands in the first row only. Subtotal is
 * after discounts, and the file never says which of its discount columns it counts, so the discount is the one that
 * explains Subtotal. The long Id is only a second name of the order: where Excel shortened it, the order is taken by
 * its Name and a warning tells of it.
 *
 * <p>Inventory is a column for each location or a row for each; a column that Shopify has no name for is a location, unless it
 * is called like something that an app adds. A level without SKU finds its variant by the SKU that the plan proposed for it.
 */
@NullMarked
package app.kontor.importing.shopify;

import org.jspecify.annotations.NullMarked;
