/**
 * What the shop and this PC are set to. Every setting is saved when its field is left: there is no "Save" to forget, and Ctrl+Z takes
 * the last one back. The search looks through all sections at once, because nobody knows in which one a setting lies.
 */
@NullMarked
package app.kontor.ui.settings;

import org.jspecify.annotations.NullMarked;
