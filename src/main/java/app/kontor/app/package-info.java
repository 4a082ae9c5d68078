/**
 * Where everything is put together: the only place that says {@code new} on use cases and screens. {@link app.kontor.app.Main}
 * starts the command line or the window ({@link app.kontor.app.App}, {@link app.kontor.app.Desk}); both come to a folder by
 * {@link app.kontor.app.Entrance}, which makes, opens or restores. What it opens is a {@link app.kontor.app.Shop}: its use cases are
 * wired in {@link app.kontor.app.UseCases}, its screens in {@code Areas}, the window around them in {@code Office}.
 */
@NullMarked
package app.kontor.app;

import org.jspecify.annotations.NullMarked;
