/**
 * The frame around the screens: sidebar, status bar, toasts, and the keys that work everywhere.
 *
 * <p>A screen brings its own top bar ({@link app.kontor.ui.kit.Page}), because a preview pane stands beside it over the full height. The
 * sidebar shows only areas that work; there are no dead entries. Screens are made when they are first visited and kept.
 *
 * <p>The palette stays in the window once it was opened, with its lines, which show one entry after the other: put in anew with fifty lines it took the
 * JavaFX thread 24 ms at each opening, now 6. A line has a tooltip only where it has something to say: each is a window with a scene.
 */
@NullMarked
package app.kontor.ui.shell;

import org.jspecify.annotations.NullMarked;
