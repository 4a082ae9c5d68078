/**
 * The stock list: what is here, what of it may still be sold, and why.
 *
 * <p>Decisions. The number that counts is what is available; the pane at the right shows it as a sum, each part with
 * its reason, because a figure that nobody can explain is a figure that nobody trusts. Levels change through one dialog
 * that asks for a reason.
 */
@NullMarked
package app.kontor.ui.stock;

import org.jspecify.annotations.NullMarked;
