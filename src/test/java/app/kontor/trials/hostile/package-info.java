/**
 * Hostile and broken files against the importers: a corpus of files that are made here, each with what must become of it, and a fuzz that
 * mutates the golden files. Both go the whole way, plan and apply in a real shop, because half an import is the worst that a file can do.
 *
 * <p>Short versions are tests ({@code HostileFilesTest}, {@code MutationFuzzTest}). All of it, the slow files too, each with a bounded heap:
 * {@code mvn -q test-compile exec:exec@hostile} and {@code mvn -q test-compile exec:exec@fuzz -Dfuzz.minutes=60}.
 */
@NullMarked
package app.kontor.trials.hostile;

import org.jspecify.annotations.NullMarked;
