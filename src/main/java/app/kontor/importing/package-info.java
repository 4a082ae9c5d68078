/**
 * Importing: from the bytes of a file to what it says, and from there to a plan.
 *
 * <p>The reading half is pure: {@link app.kontor.importing.ImportReader} turns bytes into a {@link
 * app.kontor.importing.ParsedFile} without a database. Each kind of file is a {@link app.kontor.importing.Source} in a
 * sub-package of its own, and {@code Sources} lists them. A source binds its columns by name through {@link
 * app.kontor.importing.Reading}, groups the rows to {@link app.kontor.importing.Entry entries} and reads typed cells
 * from them. What a cell's value breaks is put on record as a {@link app.kontor.importing.Problem} by the entry itself,
 * which rejects that order and no other; only damage to the file as a whole, or something that the content can't decide
 * and a wrong guess would falsify, throws {@link app.kontor.importing.FileRefused}.
 *
 * <p>The five big platforms have sources written out column by column; every other one, and what came later, is a class of
 * column names over {@code table}, which makes of them what most formats mean.
 *
 * <p>Decimal sign and date order are decided once from all values of the file's amount and date columns, never from the
 * PC's locale. A charge that has no column of its own in {@code Charges} (duties, a payment fee) becomes a line that
 * needs no shipping, so that the sum still explains the total. Tax included or added is found by {@link
 * app.kontor.importing.Arithmetic} for every order alike.
 *
 * <p>A file is never held as a whole. Its rows go to the disk as they are read ({@link app.kontor.spill.Spilled}); what all of them decide
 * (decimal sign, date order, which rows belong together) is found by passing over them once more, and then a source parses some
 * thousand rows at a time as if each portion were a file. For that it says by which column rows belong together
 * ({@link app.kontor.importing.Source#groupedBy}); rows of one order that stand far apart are brought together by their places, eBay's
 * also by a second column, and rows without a number may go with the one above. A source whose rows need each other (levels that must not
 * stand twice, variations that name their parents) says nothing and is read whole, as far as memory goes.
 *
 * <p>Where a second table stands below the first ({@code SecondTable}), reading ends there and one sentence says so: its rows would be read in
 * the first one's columns. It begins after a blank line, and a title at most, with words that columns are called and nothing else; the first one's
 * own header, all of it or some, is none. Without the blank line it is not told: a list may hold words.
 */
@NullMarked
package app.kontor.importing;

import org.jspecify.annotations.NullMarked;
