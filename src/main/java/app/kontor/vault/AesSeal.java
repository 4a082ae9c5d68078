package app.kontor.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Sealed with AES-256-GCM: unreadable without the key, and a changed byte is noticed. */
final class AesSeal implements Seal {
    private static final byte[] MARK = "KSEAL1".getBytes(StandardCharsets.US_ASCII);
    /** Base64 of the mark: its six bytes are eight characters of their own. */
    private static final String LINE_MARK = Base64.getEncoder().encodeToString(MARK);

    private final Gcm gcm;

    AesSeal(byte[] key) {
        this.gcm = new Gcm(key);
    }

    static boolean isSealed(byte[] stored) {
        return stored.length >= MARK.length && Arrays.equals(stored, 0, MARK.length, MARK, 0, MARK.length);
    }

    static boolean isSealed(String line) {
        return line.startsWith(LINE_MARK);
    }

    @Override
    public byte[] seal(byte[] plain, String place) {
        byte[] sealed = gcm.seal(plain, about(place));
        return ByteBuffer.allocate(MARK.length + sealed.length).put(MARK).put(sealed).array();
    }

    @Override
    public OutputStream sealing(OutputStream out, String place) throws IOException {
        out.write(MARK);
        return gcm.sealing(out, about(place));
    }

    @Override
    public Optional<byte[]> open(byte[] stored, String place) {
        return isSealed(stored) ? gcm.open(Arrays.copyOfRange(stored, MARK.length, stored.length), about(place)) : Optional.empty();
    }

    @Override
    public String sealLine(String plain, String place) {
        return Base64.getEncoder().encodeToString(seal(plain.getBytes(StandardCharsets.UTF_8), place));
    }

    @Override
    public Optional<String> openLine(String stored, String place) {
        try {
            return open(Base64.getDecoder().decode(stored), place).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) { // not Base64: a damaged line
            return Optional.empty();
        }
    }

    private static byte[] about(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
