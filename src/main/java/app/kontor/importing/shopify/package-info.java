/**
 * Shopify's order and product exports, all generations.
 *
 * <p>An order is every row with its Name; what belongs to the whole order stands in the first row only. Subtotal is
 * after discounts, and the file never says which of its discount columns it counts, so the discount is the one that
 * explains Subtotal. The long Id is only a second name of the order: where Excel shortened it, the order is taken by
 * its Name and a warning tells of it.
 */
@NullMarked
package app.kontor.importing.shopify;

import org.jspecify.annotations.NullMarked;
