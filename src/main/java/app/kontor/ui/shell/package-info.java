/**
 * The frame around the screens: sidebar, status bar, toasts, and the keys that work everywhere.
 *
 * <p>A screen brings its own top bar ({@link app.kontor.ui.kit.Page}), because a preview pane stands beside it over the full height. The
 * sidebar shows only areas that work; there are no dead entries. Screens are made when they are first visited and kept.
 *
 * <p>The palette is made when it is first opened: with what it searches, every setting and page of help, it was 30 of 300 ms that the drawing
 * thread computed at a start before its list was asked. It then stays in the window, with its lines, which show one entry after the other: put in
 * anew with fifty lines it took the JavaFX thread 24 ms at each opening, now 6. A line has a tooltip only where it has something to say: each is a
 * window with a scene.
 */
@NullMarked
package app.kontor.ui.shell;

import org.jspecify.annotations.NullMarked;
