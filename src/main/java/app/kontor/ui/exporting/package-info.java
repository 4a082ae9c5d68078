/**
 * Writing the shop's data as tables: what, which columns, CSV or Excel, with the first rows in sight.
 *
 * <p>The preview is the costliest screen to come to first: of 44 columns five are in sight, and JavaFX makes and styles all cells of a new row before
 * it takes the others out. Rows of ours take them out first; with that, and with columns that are never as wide as JavaFX's default (those are
 * measured by thirty cells each), the first visit takes the JavaFX thread some 100 ms, 357 before. Putting the rows in a few at a frame was tried and
 * taken away again: each time the table lays out all its rows, and the longest stretch stayed as it was.
 */
@NullMarked
package app.kontor.ui.exporting;

import org.jspecify.annotations.NullMarked;
