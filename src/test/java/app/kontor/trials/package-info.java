/**
 * Whether what the program acknowledged is still there after the worst that can happen to a PC. Each trial is started by a command of
 * its own with as many rounds as one likes (see the README, "What it is tried with"), has a short version in the tests, prints its seed,
 * what it tried and what it found, and ends with exit status 1 if anything was lost, half, silent or hanging.
 *
 * <p>Kept shops ({@link app.kontor.trials.GoldenShop}): a small shop of every schema that was ever released, made by the program of
 * its time through its own command line. They prove that today's program opens it and answers the same; not that a shop of 100,000
 * orders migrates in reasonable time.
 */
@NullMarked
package app.kontor.trials;

import org.jspecify.annotations.NullMarked;
