package app.kontor.vault;

import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * How a passphrase is made expensive to guess.
 *
 * @param rounds of PBKDF2; what is stored keeps its own number, so that a later Kontor can ask for more
 */
record Stretch(int rounds, byte[] salt) {
    /** More than any Kontor will write: a damaged or planted file must not keep the program busy for hours. */
    private static final int MOST_ROUNDS = 20_000_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;

    Stretch {
        if (rounds < 1 || rounds > MOST_ROUNDS || salt.length == 0) {
            throw new IllegalArgumentException("rounds " + rounds + ", salt of " + salt.length);
        }
    }

    static Stretch fresh(WorkFactor factor) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Stretch(factor.rounds(), salt);
    }

    /** 32 bytes; takes a few tenths of a second on purpose, where the work factor is {@link WorkFactor#FULL}. */
    byte[] of(char[] passphrase) {
        PBEKeySpec spec = new PBEKeySpec(composed(passphrase), salt, rounds, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static char[] composed(char[] passphrase) {
        return Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC).toCharArray();
    }
}
