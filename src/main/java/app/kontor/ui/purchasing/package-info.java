/**
 * What is ordered from suppliers, and taking in what they deliver.
 *
 * <p>An order is typed on a page of its own with the lines of the order entry: what a supplier asks, and what open orders and reorder
 * points lack, is filled in. It can be changed while nothing of it has come, and cancelled as long as something is to come. Receiving asks for the pieces of each line, filled with what is still to
 * come, so that the usual case, all of it, is Enter. The list is read as a whole: an order to a supplier is a large thing, and a shop has
 * some hundreds of them in a year.
 */
@NullMarked
package app.kontor.ui.purchasing;

import org.jspecify.annotations.NullMarked;
