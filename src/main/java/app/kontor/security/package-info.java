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
 * <p>Each turning on makes a new data key. Another passphrase or recovery key wraps the same one again: whoever has an old
 * {@code shop.key} and its old passphrase still has the key. Turning off and on is the answer to that, and the printed page says so.
 */
@NullMarked
package app.kontor.security;

import org.jspecify.annotations.NullMarked;
