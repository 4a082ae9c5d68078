/**
 * Where everything is put together: the only place that says {@code new} on use cases and screens. {@link app.kontor.app.Main}
 * starts the command line or the window ({@link app.kontor.app.App}, {@link app.kontor.app.Desk}); both come to a folder by
 * {@link app.kontor.app.Entrance}, which makes, opens or restores. What it opens is a {@link app.kontor.app.Shop}: its use cases are
 * wired in {@link app.kontor.app.UseCases}, its screens in {@code Areas}, the window around them in {@code Office}.
 *
 * <p>The start. Some 10,000 classes are read and 5,000 methods compiled until the first orders of a shop are in sight. Hence Java's own
 * cache, made by {@code Rehearsal} in the build, of commands and window together: it halves what is computed. The shop is opened behind the window that is being made; the file's checksum stays before H2
 * opens the file, for H2 may write to it, and is read while the window's style sheets are. Nothing turns or moves meanwhile, and no
 * question is asked twice: what draws and what asks share two processors with Java's compilers.
 */
@NullMarked
package app.kontor.app;

import org.jspecify.annotations.NullMarked;
