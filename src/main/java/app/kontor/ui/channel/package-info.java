/** What goes back to the storefronts: stock and prices, and shipments, with what will be said in sight before a file is written. */
@NullMarked
package app.kontor.ui.channel;

import org.jspecify.annotations.NullMarked;
