/**
 * Paper: records in, PDF out. Invoice, packing slip, pick list and label each have a record that says what is on it
 * and a {@code *Pdf} that draws it; many documents become one PDF in the given order, written page by page.
 *
 * <p><b>Own layout.</b> OpenPDF's tables and paragraphs know nothing of "totals and VAT together" or of "page x of y"
 * of one document within a file of many. So a document is a list of {@code Block}s that are never cut, {@code Flow}
 * spreads them over pages before anything is drawn, and {@code Canvas} writes straight into the page. That is also
 * fast: per core and second about 2,600 invoices of one page in one file, 500 in files of their own; a code for
 * banking apps costs 0.5 ms more.
 *
 * <p><b>Two threads</b> make a file of many documents: one asks for them, measures and breaks ({@code prepared}), the other draws, compresses
 * and writes, because OpenPDF's writer takes one page after the other. Both take about the same time. What stands on every letter of a shop
 * is measured once ({@code Letterhead}).
 *
 * <p><b>The font</b> is Kontor Paper: Inter as in the window, with tabular figures, Latin, Greek and Cyrillic, as
 * TrueType (assets/fonts/mkpaper.py makes it from Kontor Num). The window's own files, with CFF outlines, print as
 * well, but OpenPDF keeps a slot for each glyph of a CFF font: measured, 90 files a second of 108 kB against 440 of
 * 26 kB with TrueType, and Liberation Sans at 350 of 44 kB. Other letters (東京) come from the PC's own fonts; a letter
 * without a font is printed as a box and reported, never dropped. Scripts that need shaping (Arabic, Hebrew, Hindi …)
 * count as letters without a font, for letters in a wrong order are a wrong address.
 *
 * <p><b>The same bytes</b> for the same record: OpenPDF's creation date, file id and subset tags are replaced by the
 * document's own date and by what follows from a hash of the pages (R11).
 *
 * <p><b>Measures</b> follow DIN 5008 form B: the address shows in the window of a DL or C6/5 envelope, on Letter in
 * that of a No. 10; marks for folding on A4. Texts from files are cleaned of control and direction characters and
 * have a longest length.
 *
 * <p>Language and country of the reader choose words and formats from {@code paper*.properties}; a US or Canadian
 * reader gets "Tax" instead of "VAT" by {@code paper_en_US} and {@code paper_en_CA}.
 */
@NullMarked
package app.kontor.paperwork;

import org.jspecify.annotations.NullMarked;
