/**
 * Writing the shop's data as tables: what, which columns, CSV or Excel, with the first rows in sight.
 *
 * <p>The preview is the costliest screen to come to first, because JavaFX makes the cells of all columns, those out of sight too: 111 ms
 * (357 before, when columns that happened to be as wide as JavaFX's default were measured by thirty cells each). Putting the rows in a few at
 * a frame was tried and taken away again: each time the table lays out all its rows, and the longest stretch stayed as it was.
 */
@NullMarked
package app.kontor.ui.exporting;

import org.jspecify.annotations.NullMarked;
