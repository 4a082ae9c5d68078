/**
 * What the window shows before there is a shop in it: the welcome, the demo shop being made, the steps that set up one's own, and why
 * a folder can't be opened. Ends by handing an open shop to the window.
 */
@NullMarked
package app.kontor.ui.opening;

import org.jspecify.annotations.NullMarked;
