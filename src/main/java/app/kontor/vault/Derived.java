package app.kontor.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** A key for one purpose out of a secret that is random already: HKDF with SHA-256 (RFC 5869). */
final class Derived {
    private Derived() {}

    /** 32 bytes. */
    static byte[] key(byte[] secret, String purpose) {
        return bytes(secret, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), ShopKey.BYTES);
    }

    static byte[] bytes(byte[] secret, byte[] salt, byte[] purpose, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(
                    HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(purpose, length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK 25 has HKDF", e);
        }
    }
}
