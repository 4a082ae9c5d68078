/**
 * The screen that brings files in: drop them, look at the plan, apply it, take it back.
 *
 * <p>Decisions. The screen is one of five views at a time (start, busy, refused, plan, result); {@link ImportScreen}
 * alone knows which. Nothing is written before the plan has been seen, so every override makes a new plan; of
 * the files only those are read again of which a cell was corrected otherwise. The plan's records of all kinds become {@link PlanRow}s, so that one table, one search and one pane
 * at the right serve orders, products and levels.
 */
@NullMarked
package app.kontor.ui.importing;

import org.jspecify.annotations.NullMarked;
