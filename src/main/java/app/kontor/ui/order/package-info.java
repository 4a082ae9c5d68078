/**
 * One order over the whole window.
 *
 * <p>Decisions. The page shows an order as it is read now and never edits in place: editing is one draft, saved as one command that
 * Ctrl+Z takes back. What stands in an order's way is a sentence with its remedy. The story comes from the commands and their row images,
 * not from a second log. Amounts are taxed by the rules of the invoice, so that what is shown is what will be invoiced.
 */
@NullMarked
package app.kontor.ui.order;

import org.jspecify.annotations.NullMarked;
