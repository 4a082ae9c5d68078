/** The screen that the day begins with: what waits, what was sold, how far the shop is set up. Every number is a way to its rows. */
@NullMarked
package app.kontor.ui.today;

import org.jspecify.annotations.NullMarked;
