/**
 * Transactions, the change log and the H2 file: the only package that changes rows.
 *
 * <p>Decisions. The settings of the H2 URL, the owner's connection beside a worker who may only touch rows, and the O_DSYNC
 * file system come from kill and power-loss tests: without them H2 acknowledges commits that it has not written. The fair lock
 * around writes is there because H2's stored snapshots are not atomic across tables while a second thread writes. H2 stays at
 * 2.4.240. {@code Tx} is a class and not a record, because its change log must not be reachable from outside this package.
 * {@code Command} lives here and not in {@code history}, which reads commands and takes them back, so that the arrows point one way.
 * Rows are written with prepared batches of our own ({@code BatchRows}): jOOQ's batchInsert renders the SQL for each record.
 *
 * <p>Prepared, not built yet: the journal file. Its line belongs into {@code Database.record}, before the commit.
 */
@NullMarked
package app.kontor.db;

import org.jspecify.annotations.NullMarked;
