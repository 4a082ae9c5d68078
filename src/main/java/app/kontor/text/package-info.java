/**
 * The sentences that people read, in their language. Not in {@code ui.kit}, because the command line says the same sentences and
 * must start without JavaFX. Paper has a bundle of its own: it speaks the customer's language, not the user's.
 */
@NullMarked
package app.kontor.text;

import org.jspecify.annotations.NullMarked;
