/**
 * The shop's data as tables. Columns have stable English names, so that a script written today reads next year's export; there is no
 * time of export inside. Receivers with a layout of their own (storefronts, carriers, accounting) get a sub-package each.
 */
@NullMarked
package app.kontor.exporting;

import org.jspecify.annotations.NullMarked;
