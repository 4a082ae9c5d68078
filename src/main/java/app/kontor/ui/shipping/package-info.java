/** The shipping desk: parcels of the day and before, their tracking numbers, labels, and the carriers' files. */
@NullMarked
package app.kontor.ui.shipping;

import org.jspecify.annotations.NullMarked;
