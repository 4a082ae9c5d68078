/**
 * The shop's own kinds of files, kept: its profiles by name.
 *
 * <p>A profile is one row with its JSON, so that a newer program may say more in it without a migration. It goes through the one door
 * like every row: undone, journalled, audited. An import asks for all of them and tries the newest first. Reading a file by a profile is
 * {@link app.kontor.importing.mapped}'s business and needs no database; what the shop alone knows, which of a file's cells are its
 * SKUs, is asked here.
 */
@NullMarked
package app.kontor.importing.profile;

import org.jspecify.annotations.NullMarked;
