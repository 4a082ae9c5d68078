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
 */
@NullMarked
package app.kontor.app;

import org.jspecify.annotations.NullMarked;
