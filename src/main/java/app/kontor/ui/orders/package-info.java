/**
 * The list of orders with its preview, and everything that is done to orders: promise stock, print, ship, invoice, hold, cancel.
 *
 * <p>Decisions. An action is written once and serves its button, the menu, its key and the bulk bar; it is for the ticked rows or,
 * without ticks, the current one. Whatever it does happens in one use case on a worker thread and comes back as an
 * {@link app.kontor.ui.orders.Outcome}: how much was done, what was left and why, and the command that takes it back. The preview always
 * shows an order as it is read now, never the row of the list.
 */
@NullMarked
package app.kontor.ui.orders;

import org.jspecify.annotations.NullMarked;
