package app.kontor.vault;

import java.security.MessageDigest;
import java.util.HexFormat;

/** What is kept of a user's passphrase: {@code pbkdf2-sha256$rounds$salt$hash}, from which nobody gets it back. */
public final class PassphraseHash {
    private static final String SCHEME = "pbkdf2-sha256";

    private PassphraseHash() {}

    /** The text to store, another one each time. Takes a few tenths of a second: never inside a transaction. */
    public static String of(char[] passphrase, WorkFactor factor) {
        return of(passphrase, Stretch.fresh(factor));
    }

    static String of(char[] passphrase, Stretch stretch) {
        HexFormat hex = HexFormat.of();
        return SCHEME + "$" + stretch.rounds() + "$" + hex.formatHex(stretch.salt()) + "$" + hex.formatHex(stretch.of(passphrase));
    }

    /** Whether it is the passphrase that was stored; takes as long as {@link #of}. What was never stored so fits nothing. */
    public static boolean matches(char[] passphrase, String stored) {
        String[] parts = stored.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            return false;
        }
        try {
            Stretch stretch = new Stretch(Integer.parseInt(parts[1]), HexFormat.of().parseHex(parts[2]));
            return MessageDigest.isEqual(stretch.of(passphrase), HexFormat.of().parseHex(parts[3]));
        } catch (IllegalArgumentException e) { // a damaged text: nobody gets in by it
            return false;
        }
    }
}
