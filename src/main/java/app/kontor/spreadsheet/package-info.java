/**
 * Spreadsheets as bytes: what a CSV, TSV, XLSX, XLS or ODS file holds, as text cells. The only package that knows FastCSV,
 * POI and fastexcel.
 *
 * <p>Everything is text, because a code such as "0017" or "90.750" is not a number (R48); a workbook's numeric cells
 * are marked, so that nobody has to guess their decimal sign. Charset and delimiter come from the content, never from
 * the file's name or the PC's locale. Hostile input is bounded here and nowhere else: columns, characters per cell and
 * per record, unpacked size, formulas never evaluated, and what is held of a file: a share of the heap ({@code Budget}). Rows of a large
 * text file or XLSX lie on the disk; a workbook's shared texts are held, an XLS as a whole. Parts of a workbook that POI holds as trees may be small
 * only. Damage that makes the whole file doubtful (an unclosed quote, a truncated workbook) refuses the file; ragged
 * rows are the reader's business, so {@link app.kontor.spreadsheet.Row} only tells how wide each was.
 *
 * <p>OpenDocument says how often a cell or row repeats instead of writing it: empty repetitions cost nothing, others are bounded
 * ({@code OdsRows}). A ZIP of exports ({@link app.kontor.spreadsheet.FileArchive}) is read where it lies, file by file, each as often as a
 * file on the disk would be; unpacking to the disk would need a place, names, and a tidying-up after a crash. Its names are shown, never used as paths.
 *
 * <p>A text that a spreadsheet program would take for a formula is written behind an apostrophe in a CSV, and read without it (R50, R48);
 * in a workbook it is a text cell as it is. WooCommerce's apostrophes on both sides are left to its importer.
 *
 * <p>Libraries, measured in one run over 100,000 rows of 15 cells, in seconds of the processor. Written: fastexcel, whose rows go out a
 * thousand at a time, 1.1; holding all of them 1.5; EEC 0.5 1.3; POI's SXSSF 2.1; we, with clean texts and without a time in the file, 1.2.
 * Read and kept: fastexcel-reader with a parser of its own 0.8, EEC 2.7, we 0.9 with POI's zip, the JDK's StAX and a handler of our own (1.2 with SAX); half of that is
 * StAX, and not asking it for namespaces saves nothing. Numbers that are written as they are shown are not taken apart. Reading stays our own: the
 * handler says in which row a file is damaged, bounds what is unpacked and kept, and keeps number formats, none of which the faster one does.
 */
@NullMarked
package app.kontor.spreadsheet;

import org.jspecify.annotations.NullMarked;
