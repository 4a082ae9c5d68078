/**
 * Backups of the whole shop, and getting it back from one.
 *
 * <p>The shape, for screens and commands: {@code Backups} of an open shop: {@code all()} newest first, {@code lastVerified()},
 * {@code isDue(Reason)}, {@code make(Reason, Course)} and {@code makeFile(Path, Course)} which give the {@link app.kontor.backup.Generation},
 * {@code second()} and {@code secondTo(Path)} for the place outside of this PC. {@code Restore} of a folder that may be closed, damaged or
 * empty: {@code choices()}, {@code look(Path)}, {@code run(String idOrFile, Course)} which gives the {@link app.kontor.backup.Restored}.
 *
 * <p>Decisions. A generation is one zip; its last 64 bytes are the SHA-256 of all before them, so that no damaged bit goes
 * unnoticed, and its manifest has the SHA-256 of each part. Documents lie once under their hash in a store beside the generations; a
 * backup into a file of its own carries them inside. A generation counts once its database was unpacked, opened, checked, closed and
 * opened again: H2 has had copies that fail only at the second time. Copying holds the writers up, checking does not.
 *
 * <p>The second place is remembered beside the generations and not with the PC's other settings: a shop's folder belongs to
 * one PC, and the demo beside it shall not go to the USB stick.
 */
@NullMarked
package app.kontor.backup;

import org.jspecify.annotations.NullMarked;
