/**
 * Exports that are kept under a name, and run again by hand, by the clock of an open window, or by another program's clock.
 *
 * <p>Decisions. An export is kept as one row with its JSON, as a profile of an import is, so that a newer program may say more in it without
 * a migration; how its last run ended is a row of its own, so that running is no change of what was saved, and Ctrl+Z passes over it.
 * What is due follows from the plan and the last run alone: the newest moment of the plan that has passed, if nothing ran since and it was
 * saved before. So a PC that was off at seven runs it when the window opens, once, and not for every day that was missed. A run that
 * failed is a run: it is tried again at the next moment, or by hand, and until then it stands on Today.
 *
 * <p>A file is written beside its place and then moved there, because somebody else's program may be looking for it.
 */
@NullMarked
package app.kontor.exporting.saved;

import org.jspecify.annotations.NullMarked;
