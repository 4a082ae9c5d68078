package app.kontor.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One way to the data key, as it stands in {@code shop.key}.
 *
 * @param user whose way it is; empty for the recovery key
 * @param rounds of PBKDF2 for a passphrase; 0 where the secret is random and needs none
 * @param salt in hexadecimal
 * @param wrapped the data key sealed with what the secret gives, in hexadecimal
 */
record KeySlot(Kind kind, String user, int rounds, String salt, String wrapped) {
    enum Kind { PASSPHRASE, RECOVERY, KEYRING }

    private static final int SALT_BYTES = 16;

    KeySlot {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(user);
        HexFormat.of().parseHex(wrapped);
        byte[] read = HexFormat.of().parseHex(salt);
        if (kind == Kind.PASSPHRASE) {
            new Stretch(rounds, read);
        }
    }

    static KeySlot ofPassphrase(UUID file, ShopKey key, String user, char[] passphrase, Stretch stretch) {
        KeySlot open = new KeySlot(Kind.PASSPHRASE, user, stretch.rounds(), HexFormat.of().formatHex(stretch.salt()), "");
        return open.wrapping(file, key, stretch.of(passphrase));
    }

    /** @param secret random bytes that somebody else keeps */
    static KeySlot ofSecret(UUID file, ShopKey key, Kind kind, String user, byte[] secret) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        KeySlot open = new KeySlot(kind, user, 0, HexFormat.of().formatHex(salt), "");
        return open.wrapping(file, key, open.widened(secret));
    }

    Optional<ShopKey> byPassphrase(UUID file, char[] passphrase) {
        return unwrapped(file, new Stretch(rounds, saltBytes()).of(passphrase));
    }

    Optional<ShopKey> bySecret(UUID file, byte[] secret) {
        return unwrapped(file, widened(secret));
    }

    /** What the operating system's keyring calls the secret of this slot. */
    String account(UUID file) {
        return file + "-" + salt;
    }

    private KeySlot wrapping(UUID file, ShopKey key, byte[] with) {
        return new KeySlot(kind, user, rounds, salt, HexFormat.of().formatHex(new Gcm(with).seal(key.bytes(), about(file))));
    }

    private Optional<ShopKey> unwrapped(UUID file, byte[] with) {
        return new Gcm(with).open(HexFormat.of().parseHex(wrapped), about(file)).map(ShopKey::new);
    }

    private byte[] widened(byte[] secret) {
        return Derived.bytes(secret, saltBytes(), ("kontor " + kind).getBytes(StandardCharsets.UTF_8), ShopKey.BYTES);
    }

    private byte[] saltBytes() {
        return HexFormat.of().parseHex(salt);
    }

    /** All of the slot but the wrapped key: none of it can be changed without being noticed. */
    private byte[] about(UUID file) {
        return String.join("\n", file.toString(), kind.name(), user, Integer.toString(rounds), salt).getBytes(StandardCharsets.UTF_8);
    }
}
