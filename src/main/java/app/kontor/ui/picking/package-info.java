/** Picking: the lists, and one list as a walk through the shelves. */
@NullMarked
package app.kontor.ui.picking;

import org.jspecify.annotations.NullMarked;
