/**
 * What was done, by whom, and what it changed, with the way to take it back. The list is the command log itself, read a window at a time;
 * the pane shows the first rows that a command changed, because an import may have changed a hundred thousand. Screens of other features
 * do what can be taken back through {@link app.kontor.ui.activity.UndoableWork}.
 */
@NullMarked
package app.kontor.ui.activity;

import org.jspecify.annotations.NullMarked;
