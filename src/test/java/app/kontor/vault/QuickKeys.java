package app.kontor.vault;

import java.security.SecureRandom;

/** Keys that open as fast as they would be guessed: for trials that open a shop fifty times and are not about guessing. */
public final class QuickKeys {
    private static final int ROUNDS = 1_000;
    private static final int SALT_BYTES = 16;

    private QuickKeys() {}

    /** A key file with one passphrase in it. */
    public static KeyFile of(ShopKey key, String user, char[] passphrase) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return KeyFile.empty().withPassphrase(key, user, passphrase, new Stretch(ROUNDS, salt));
    }
}
