/**
 * Locks and keys: what a passphrase becomes, the shop's data key and who may unwrap it, and the sealing of bytes. Plain Java
 * and the JDK's own ciphers; knows neither the database nor the folder.
 *
 * <p>Decisions. A passphrase is never used as it is: PBKDF2 with HMAC-SHA256, 600,000 rounds and its own salt, because the JDK
 * has no Argon2 and H2's own derivation takes 10 rounds. It is brought to Unicode's composed form first, so that a passphrase with
 * an umlaut opens the shop on a Mac and on a PC alike. The rounds are a {@code WorkFactor} that whoever makes a key or a hash may say:
 * no setting and no file lowers it, only tests take less, for a third of a second each was a tenth of their time.
 *
 * <p>The data key is random and never changes; {@code shop.key} holds it once for each way in ({@code KeySlot}): a user's passphrase,
 * the printed recovery key, the keyring of a PC. So a passphrase is changed without touching the shop's files, and a lost one costs
 * nothing while one other way is left. Database, journal, documents and small files each have a key of their own from it (HKDF).
 * What is sealed is bound to its place, so that nobody can put one document under the name of another.
 *
 * <p>The recovery key has a check character in each group of five: the window can say which group is mistyped. The keyrings are
 * programs of the operating system and not libraries: secrets go through standard input, as everybody may read a process's command
 * line. macOS and Windows are tried with stand-ins only.
 *
 * <p>What this does not do: the file names of documents stay the hashes of their content, sizes and times stay visible, and whoever
 * can read the memory of a running Kontor has the key. H2 encrypts with AES-128 in XTS mode, which hides but does not sign; damage
 * is found by {@code check}.
 */
@NullMarked
package app.kontor.vault;

import org.jspecify.annotations.NullMarked;
