/**
 * The backups of the open shop: which there are, making one, the place outside of this PC, and the line in the status bar that says
 * how old the last one is. Getting a shop back is not here: that needs the shop closed, and so belongs to the window's opening.
 *
 * <p>A backup runs beside the user's actions, not among them: copying holds writers up for a moment, checking nobody. At the window's
 * exit only the copy is made; the next start checks it.
 */
@NullMarked
package app.kontor.ui.backup;

import org.jspecify.annotations.NullMarked;
