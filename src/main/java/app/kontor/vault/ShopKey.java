package app.kontor.vault;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The data key of an encrypted shop: 256 random bits that nobody types and that never change. Each use gets a key of its own
 * from it. Says nothing about itself, so that it can't reach a log.
 */
public final class ShopKey {
    static final int BYTES = 32;

    private final byte[] bytes;

    ShopKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A shop's key has " + BYTES + " bytes");
        }
        this.bytes = bytes.clone();
    }

    public static ShopKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new ShopKey(bytes);
    }

    /** The file password of the database, without spaces, as H2 asks. */
    public char[] databasePassword() {
        return HexFormat.of().formatHex(Derived.key(bytes, "kontor database")).toCharArray();
    }

    public Seal journal() {
        return sealFor("kontor journal");
    }

    public Seal documents() {
        return sealFor("kontor documents");
    }

    /** Small files beside the database: what is put down for a while and must not be read by others. */
    public Seal files() {
        return sealFor("kontor files");
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private Seal sealFor(String purpose) {
        return new AesSeal(Derived.key(bytes, purpose));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShopKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return 0; // a hash of the key would be a piece of the key
    }

    @Override
    public String toString() {
        return "ShopKey";
    }
}
