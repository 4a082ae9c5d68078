/**
 * The frame around the screens: sidebar, status bar, toasts, and the keys that work everywhere.
 *
 * <p>A screen brings its own top bar ({@link app.kontor.ui.kit.Page}), because a preview pane stands beside it over the full height. The
 * sidebar shows only areas that work; there are no dead entries. Screens are made when they are first visited and kept.
 */
@NullMarked
package app.kontor.ui.shell;

import org.jspecify.annotations.NullMarked;
