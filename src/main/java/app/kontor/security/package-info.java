/**
 * Turning the encryption of a shop on and off, and looking after its keys.
 *
 * <p>Decisions. Encryption is turned on and off on a copy: database, journal and documents are written anew under the other key into
 * {@code changeover/} of the shop's folder, opened and checked there, and then put in the place of the old ones, which are overwritten
 * with zeros and deleted ({@code db.Changeover}; a kill at any moment leaves the one or the other). That needs as much room again as the
 * shop has, and nobody may have the shop open. The folder's backups go with the old files, as they could be read by everybody; a new
 * one is made before and after. What lies elsewhere (a second place, exported papers, folders of a restore, blocks that an SSD has put
 * aside) can't be reached from here, and the sentence at the end says so.
 *
 * <p>The recovery page is printed or saved before anything is changed, by the window and by the command: a kill in between leaves a page
 * that opens nothing, never a shop without one.
 *
 * <p>A user's sign-in passphrase and the one that opens an encrypted shop are the same ({@code settings.UserKeys}), because nobody keeps
 * two apart and the command line has room for one. {@code shop.key} is changed as the last thing before the commit, and at each start who is not
 * active is taken out of it: an older {@code shop.key} from a backup lets in nobody whom the database has put out. Who opens the shop with
 * the recovery page works as the first owner, as somebody who has forgotten the passphrase could not sign in either.
 *
 * <p>Each turning on makes a new data key. Another passphrase or recovery key wraps the same one again: whoever has an old
 * {@code shop.key} and its old passphrase still has the key. Turning off and on is the answer to that, and the printed page says so.
 */
@NullMarked
package app.kontor.security;

import org.jspecify.annotations.NullMarked;
