/**
 * Locks and keys: what a passphrase becomes, the shop's data key and who may unwrap it, and the sealing of bytes. Plain Java
 * and the JDK's own ciphers; knows neither the database nor the folder.
 *
 * <p>Decisions. A passphrase is never used as it is: PBKDF2 with HMAC-SHA256, 600,000 rounds and its own salt, because the JDK
 * has no Argon2 and H2's own derivation takes 10 rounds. It is brought to Unicode's composed form first, so that a passphrase with
 * an umlaut opens the shop on a Mac and on a PC alike.
 */
@NullMarked
package app.kontor.vault;

import org.jspecify.annotations.NullMarked;
