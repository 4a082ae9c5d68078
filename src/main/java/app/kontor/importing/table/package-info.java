/**
 * What formats of rows and columns share: a format is a list of names for its columns and a few rules.
 *
 * <p>The first formats were written column record by column record, eight classes each; the tenth showed that they differ
 * in names and in a handful of rules. So a format says what it calls a thing ({@link app.kontor.importing.table.Names},
 * all generations and languages in one list), {@link app.kontor.importing.table.OrderTable} groups the rows by the order's
 * number, and {@link app.kontor.importing.table.OrderCells} makes of the cells what most formats mean by them; a format
 * overrides the one step that it takes differently. Words of status are kept in one list for all, because shops translate
 * them and share them. A charge of the order that has no place of its own is a line that needs no shipping.
 */
@NullMarked
package app.kontor.importing.table;

import org.jspecify.annotations.NullMarked;
