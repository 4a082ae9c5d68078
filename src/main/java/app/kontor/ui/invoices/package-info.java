/** The shop's invoices: their list, and one with its paper, before and after it is posted. Posted ones are never edited. */
@NullMarked
package app.kontor.ui.invoices;

import org.jspecify.annotations.NullMarked;
