/**
 * Files that belong to no platform: a list of SKUs and quantities, from a spreadsheet, a scanner or another program.
 *
 * <p>Such a list has so few columns that many an order file or another shop's catalog looks like it; because importing
 * one as stock would overwrite levels, a header with any word of buying and selling, or of a catalog, is not taken for
 * a stock list.
 */
@NullMarked
package app.kontor.importing.plain;

import org.jspecify.annotations.NullMarked;
