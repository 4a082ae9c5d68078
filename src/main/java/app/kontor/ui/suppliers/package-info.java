/**
 * Suppliers: whom the shop buys from, and their price lists.
 *
 * <p>There are few of them, so the list is read as a whole and filtered in memory. A supplier is edited in a dialogue, not on a page: it
 * has no history of sums and papers as a customer has. Prices are not typed here; they come as files, and again with the next list.
 */
@NullMarked
package app.kontor.ui.suppliers;

import org.jspecify.annotations.NullMarked;
