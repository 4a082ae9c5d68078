/**
 * What is ordered from suppliers, and taking in what they deliver.
 *
 * <p>Orders come as files; here they are looked at and received. Receiving asks for the pieces of each line, filled with what is still to
 * come, so that the usual case, all of it, is Enter. The list is read as a whole: an order to a supplier is a large thing, and a shop has
 * some hundreds of them in a year.
 */
@NullMarked
package app.kontor.ui.purchasing;

import org.jspecify.annotations.NullMarked;
