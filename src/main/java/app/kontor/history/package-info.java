/**
 * The audit log and undo, both made from the row images that {@code db} records.
 *
 * <p>Whether something "has changed since" is decided by the change log and not by {@code last_command} alone: a command and
 * its undo cancel each other row by row, so that Ctrl+Z pressed three times takes back three commands, and a redo finds its
 * row as it left it. One later change of any part keeps the whole (an order with its lines, allocations and shipments).
 * Stock movements follow the order that they were for, variants their product; bins and numbers stay, because the ledger and the
 * paper name them. What would come back stays away where its number, name or SKU is somebody else's by now, or where what it refers
 * to is gone.
 * What is derived, the stock levels, is summed up again by {@code Upkeep}, which the upper feature provides: history knows none.
 */
@NullMarked
package app.kontor.history;

import org.jspecify.annotations.NullMarked;
