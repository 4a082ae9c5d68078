/**
 * Orders out of Etsy's download page: the sold items (a row per item, with SKUs, without a total) and the sold orders (a row per order, with
 * the total, without items). Both name the order by the same id, so that they complete each other.
 *
 * <p>Etsy collects sales tax and VAT for itself, so both are marketplace tax: in the total, never the seller's. The items file puts order
 * amounts on the first row of an order or repeats them on every row, so the largest is taken. Dates are month first whatever the account's
 * language. The items file states no total and leaves discounts out at times, so a discount of nothing is not known there, and the total
 * is left to the orders file; until that comes, what was charged is what the amounts add up to. How the buyer paid is the orders file's word
 * ("Credit Card"): the items file has another for the same ("online_cc"), and with both taken the two changed each other's with every import.
 */
@NullMarked
package app.kontor.importing.etsy;

import org.jspecify.annotations.NullMarked;
