/**
 * What people read: the sentences of the bundle, and numbers, money and dates as their locale writes them.
 *
 * <p>The architecture names {@code Texts} and {@code Formats} as part of {@code ui.kit}. They live here because the command line says
 * the same sentences and must start without JavaFX; so does the error code, which both print. The language of the sentences and
 * the locale of the numbers are two things: an English window with Danish dates is a common wish. Paper has a bundle of its
 * own: it speaks the customer's language, not the user's.
 */
@NullMarked
package app.kontor.text;

import org.jspecify.annotations.NullMarked;
