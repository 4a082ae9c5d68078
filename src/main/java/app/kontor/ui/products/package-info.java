/** Products: the list of what the shop sells, and the page on which one is edited as a whole and saved at once. */
@NullMarked
package app.kontor.ui.products;

import org.jspecify.annotations.NullMarked;
