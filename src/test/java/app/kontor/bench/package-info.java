/**
 * What the program needs for the day's work on large files, beside what the bare libraries need for the same bytes. Not a part of
 * the tests: {@code mvn -q test-compile exec:exec@bench -Dbench.orders=1000,10000}. Ratios to the bare parse and the bare load
 * tell more than seconds, which belong to one machine.
 *
 * <p>Each size runs in a Java of its own, cold as a user's command is. The files are made here, the same bytes for the same
 * arguments, and the truth about them is counted while they are made, not read back from them.
 */
@NullMarked
package app.kontor.bench;

import org.jspecify.annotations.NullMarked;
