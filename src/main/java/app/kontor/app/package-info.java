/**
 * Where everything is put together: the only place that says {@code new} on use cases and screens. {@link app.kontor.app.Main}
 * starts the command line or the window ({@link app.kontor.app.App}, {@link app.kontor.app.Desk}); both come to a folder by
 * {@link app.kontor.app.Entrance}, which makes, opens or restores. What it opens is a {@link app.kontor.app.Shop}: its use cases are
 * wired in {@link app.kontor.app.UseCases}, its screens in {@code Areas}, the window around them in {@code Office}.
 *
 * <p>The start. Some 10,000 classes are read and 5,000 methods compiled until the first orders of a shop are in sight. Hence Java's own
 * caches, made by {@code Rehearsal} in the build, one of commands and one of the window: Java loads all that a cache knows before it begins (4,000
 * classes in a twentieth of a second), and what the second compiler was used for while a cache was made it is used for again by every start, at once:
 * so the window's is made without it, and knows no more than the way to the first orders. From 3.3 to 2.7 s computed, the window 1.07 to 0.77; an
 * import of 20,000 orders takes as long as before. The shop is opened behind the window that is being made; the file's checksum stays before H2
 * opens the file, for H2 may write to it, and is read while the window's style sheets are. The build keeps
 * them in JavaFX's binary form too ({@code src/styles}): parsing them took a tenth of what a window does. Nothing turns or moves meanwhile, and no
 * question is asked twice: what draws and what asks share two processors with Java's compilers.
 * Logback is told what to do in code ({@link app.kontor.app.LogOutput}): its XML took 70 ms of the processor, with the cache.
 *
 * <p>What the first compiler alone made while the cache was written stays so for as long as the program runs: an area that was seen before keeps the
 * drawing thread for 12 ms and 32 at most, without a cache 8 and 17 (100,000 orders). A cache that leaves the second compiler its turn later
 * (made with {@code TieredStopAtLevel=2}, {@code Tier2InvokeNotifyFreqLog=14}) gives 8 and 18 back, and takes 0.07 to 0.28 s at each start; with
 * that turn so late that a start does not feel it, a day does not either. The start goes first.
 *
 * <p>The window's collector is G1: in 400 MB a walk through a million orders stood still for a whole collection 21 times, 0.4 to 0.7 s each, with
 * the serial one, and once, 0.3 s, with G1; in the 2 GB of the launcher at most 411 ms against 40. A start takes as long with either. Commands are
 * short and keep the serial one.
 */
@NullMarked
package app.kontor.app;

import org.jspecify.annotations.NullMarked;
