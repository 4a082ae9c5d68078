/** Writing the shop's data as tables: what, which columns, CSV or Excel, with the first rows in sight. */
@NullMarked
package app.kontor.ui.exporting;

import org.jspecify.annotations.NullMarked;
