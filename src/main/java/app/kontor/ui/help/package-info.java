/**
 * Help for each screen, from Markdown pages in the three languages, and what Kontor is made of. Rendered as ordinary nodes: a web view
 * would bring a browser into the program. A page is named like the screen's area; a link is a page ({@code [Stock](stock)}), a screen
 * ({@code [open it](go:stock)}) or an address, which is shown as text because Kontor works offline.
 */
@NullMarked
package app.kontor.ui.help;

import org.jspecify.annotations.NullMarked;
