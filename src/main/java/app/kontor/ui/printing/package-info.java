/** Printers and labels: which paper goes where from this PC, what was printed, and the labels of products, bins and commands. */
@NullMarked
package app.kontor.ui.printing;

import org.jspecify.annotations.NullMarked;
