/**
 * How long an owner waits, beside what the bare libraries need for the same. Not a part of the tests:
 * {@code mvn -q test-compile exec:exec@bench}. Ratios to a yard-stick of the same run and seconds of the processors tell more than seconds on
 * the clock, which belong to one machine and its load.
 *
 * <p>Each {@code BenchRow} measures in a Java of its own with a small heap, holds what was answered against the truth, and gives
 * {@code Figure}s; {@code Benchmark} knows the rows, {@code BenchTable} prints them and writes the README's table.
 *
 * <p>Big shops ({@code BigShop}) are made by the program and filled past it, because a million imports would take an hour; their orders are
 * functions of their number alone ({@code BigOrder}), which is where the truth comes from. Files are made here, the same bytes for
 * the same arguments, and the truth about them is counted while they are made, not read back from them.
 */
@NullMarked
package app.kontor.bench;

import org.jspecify.annotations.NullMarked;
