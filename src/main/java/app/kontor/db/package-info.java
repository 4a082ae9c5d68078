/**
 * Transactions, the change log and the H2 file: the only package that changes rows.
 *
 * <p>Decisions. The settings of the H2 URL, the owner's connection beside a worker who may only touch rows, and the O_DSYNC
 * file system come from kill and power-loss tests: without them H2 acknowledges commits that it has not written. The fair lock
 * around writes is there because H2's stored snapshots are not atomic across tables while a second thread writes. H2 stays at
 * 2.4.240. {@code Tx} is a class and not a record, because its change log must not be reachable from outside this package.
 * {@code Command} lives here and not in {@code history}, which reads commands and takes them back, so that the arrows point one way.
 * Rows are written with JDBC batches of our own ({@code BatchRows}): jOOQ's look up each field for each value, which took longer than
 * H2's insert. What is logged of them (images, hashes, the journal's lines) is made from the same values by a second thread once there are
 * thousands of them ({@code Aside}): the images straight in UTF-8 ({@code Utf8Text}), once for hashes and journal. Of what was there before,
 * rows of the log are saved as they come, so that a command of any size needs no memory for them.
 * Rows are read by lists of ids that stand in the statement as numbers ({@code Chunks.in}): as parameters each row was compared with half of
 * the list, and jOOQ rendered and bound each of them; a third of what loading 500 orders with their lines took.
 *
 * <p>An UPDATE in H2 2.4.240 takes the row out of every index of its table and puts it back, whichever columns changed (an allocation has six,
 * an order more), and each of these steps is logged and committed. That is three quarters of what updating many rows costs: one statement
 * for all rows that get the same values would save little. H2's own later code touches only the indexes whose columns changed.
 *
 * <p>The journal. A command's rows are appended to {@code journal/} and synced before the database commits, so the journal is never
 * behind. What it has and the database lacks is completed at the start, by primary key and column names, before a migration: an older
 * backup is brought forward in the schema that it has. A segment never spans a schema version. A refused command is cut off again; one
 * that has no end line never happened. {@code stock_level} is not in it: it is summed up again ({@code Derived}). The journal holds
 * both images of a row, so that it alone can name the first wrong record of a table.
 *
 * <p>Digests. H2 has no checksums on its pages: one flipped bit can change a price without a word. Each change keeps, in
 * {@code table_digest}, the number of its table's rows and the sum of their hashes; {@code Integrity} sums up what is really there.
 * Row images are written as the database keeps the values, so the same hash comes out of a record about to be written and of a row
 * read with plain SQL. A file that was closed in order has its CRC-32C in the manifest, which also covers what no row shows (indexes);
 * after a crash every row is read once before anybody works, and the indexes at the next check or backup.
 *
 * <p>An encrypted shop. {@code ShopFolder} carries the key, and with it each of its parts knows how its files lie on the disk: the database
 * under H2's own AES with a file password out of the key, each line of the journal sealed behind its letter, so that where a command ends
 * is found without opening every line. Whether a shop is encrypted is said by {@code shop.key} alone.
 *
 * <p>Migration. An older file is not migrated in place: {@code Upgrade} works on a copy, compares it row count by row count, and moves it
 * over the file in one step; the old one stays as {@code shop-v11.mv.db}, beside the backup that is made before. The copy is the file's bytes,
 * read under H2's own lock ({@code ClosedFile}): H2's zip and its unpacking were a third of the time. Its rows are held against their digests
 * before the scripts run, for afterwards they are summed up anew and taken as right. 100,000 orders: 66 s with backup and its proof, 82 before.
 * The manifest says that the file is open before H2 opens it, so that a start that was cut off is never taken for damage. It and the ends of a segment are read by hand
 * ({@code JsonFields}): Jackson made itself ready between the folder and H2.
 *
 * <p>A connection that fails closes the files that H2 opened for it ({@code OpenedFiles}): H2 leaves a damaged file that it can't open
 * read-only open and locked until the collector takes it, and this process could not rename it for a restore.
 *
 * <p>How big the file gets. Without a delay of its writes H2 has no thread that tidies, and its close spent 7 s on moving 2,000 small pieces and
 * left the file bigger (26 MB, after 1,000 edits and their undos 113, closed 126). So {@code FileRoom} has it rewrite the emptiest 4 MB each
 * 64 commands, under the lock on the pen; space is used again after H2's retention of 45 s, which stays. The close compacts nothing, but writes a small
 * file that is mostly waste anew. {@code Watchdog} waits as long as the file is big.
 *
 * <p>{@code Disk} holds the file operations on which this rests, so that trials can record them and let each fail.
 */
@NullMarked
package app.kontor.db;

import org.jspecify.annotations.NullMarked;
