/**
 * Lists that go out to be edited in a spreadsheet and come back: only what was changed there is taken over.
 *
 * <p>Decisions. A file carries its own base: a last column, hidden in a workbook, with a mark of each row, a hash of the key and one of
 * every cell as it was exported. So a file can be told for ours wherever it went, rows may be sorted, filtered and left out, columns moved
 * and removed, and nothing is kept here for files that never come back. A cell whose hash is still the same was not touched; one that was
 * is taken only where the value here is still the exported one, else it is a conflict, which is shown and not taken. What was exported is
 * not known from a hash, but it need not be: where the value here is still it, it is what stands here.
 *
 * <p>The row is found by its mark and not by its key's text, so that a lost zero of a SKU does no harm, and a SKU may be renamed. A row
 * whose key is another row's was sorted apart from its mark: it is refused. Spreadsheets rewrite what they take for numbers and dates;
 * a cell that only differs from what is here in such a way is left as it is, and counted (R48).
 *
 * <p>Lists without marks come back, too: their titles, which no language changes, say what they are ({@link
 * app.kontor.importing.mapped.OwnList}). They have no base, so what they say differently than what is here is taken for what somebody wrote into
 * them, and shown before; a list of last week would take back what was done since. That is why an emptied cell, which nobody can tell from
 * one that was filled here since, changes nothing and is said, why there is no conflict, and why the tick is there for lists that stay out
 * longer. Products, customers and orders are compared here, cell by cell, because an import would treat an edit of the house as wiser than
 * the file; levels and what the shop buys are imported, by formats of their own that take the file's word. A list of which nothing is here
 * fills a shop by the same formats; one of orders can't, and says so.
 *
 * <p>Several files of one call are one import and one undo, whichever of them are lists of ours ({@code Editing.beside}). A list in the folder
 * for imports is taken when every cell that was changed can be; with a conflict it waits on Today. One without marks waits as soon as it
 * would change anything: nobody is there to see whether it is older than what was done here since ({@code DroppedLists}).
 *
 * <p>Whatever a list changes is an import: it stands among the past ones with its file, and is taken back there. On the command line it answers
 * as an import does, with the cells besides.
 */
@NullMarked
package app.kontor.exporting.edited;

import org.jspecify.annotations.NullMarked;
