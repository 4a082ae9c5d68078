package app.kontor.paperwork;

import java.util.List;

/**
 * One finished PDF.
 *
 * @param documents how many invoices, slips, lists or labels are in it
 * @param warnings a document's letters that no font on this PC has; a box is printed instead of each
 */
public record Paper(byte[] bytes, int documents, int pages, List<MissingLetters> warnings) {}
