/**
 * What carriers read: a file of parcels whose labels are to be made, in each one's own layout.
 *
 * <p>Decisions. A carrier's layout is a template, data and not code: its columns with what fills them, delimiter, charset, decimal sign, how
 * a country and a weight are written, whether street and house number are apart, how many rows a file may have. It is kept as a text of
 * short lines that people can read, change and hand on; those that the program brings are such texts too ({@code exporting/carrier/*.txt}),
 * and one that the shop has changed stands in the place of the one of that name.
 *
 * <p>Nothing is cut, and no letter is swapped unless somebody says so (then each such text is shown): a text that is longer than the carrier takes, or has letters that the file's charset has not,
 * keeps its parcel out of the file, and is said with the column. The house number is found by rules ({@link
 * app.kontor.exporting.carrier.HouseNumber}) and shown before anything is written; where none is found the parcel stays out too.
 *
 * <p>The reference is the parcel's number, or the order's where nothing has left yet: by both a tracking file finds its way back. What was
 * written is remembered for each parcel ({@code carrier_upload}); it is left out of the next file unless somebody asks for it again.
 *
 * <p>Sources of the layouts. Confirmed: dhl-online (Deutsche Post's specification of the CSV import: names and order of columns, CP1252,
 * house number apart, ISO-3, 100 rows). Names confirmed, their order free: royal-mail (Click and Drop maps columns), shippingeasy (up to
 * the city; what follows is named by sense, and mapped there). No fixed layout exists: pirate-ship, which maps columns by their names, and
 * ShipStation likewise. Not confirmed: dhl-business, whose portal reads by a template that one makes there; ours is a beginning for it.
 */
@NullMarked
package app.kontor.exporting.carrier;

import org.jspecify.annotations.NullMarked;
