/**
 * What is kept for good: files by their content's hash, and the numbers that documents bear.
 *
 * <p>Decisions. Bytes lie in {@code documents/ab/abcdef…} outside the database: written once under their SHA-256, so
 * the same bytes are one file and a changed byte is found when it is read. The file is written and synced before the
 * row, so that a row never promises bytes that are not there; a file without a row is harmless. Rows are never deleted
 * here.
 *
 * <p>Many at once are made and written by sixteen threads: on a disk that takes 5 ms to sync, one thread writes 90 files a second and
 * sixteen 430. Each file is synced before it gets its name, each folder once when all have theirs, and then the rows are
 * written: the promise is the same, with half of the syncs.
 *
 * <p>Number series live here because every feature above draws from them and none of them owns the notion. A series of
 * invoices is known by its pattern with the year filled in: a new year or a new look starts at 1, and going back
 * continues without a gap.
 */
@NullMarked
package app.kontor.document;

import org.jspecify.annotations.NullMarked;
