package app.kontor.vault;

import java.io.OutputStream;
import java.util.Optional;

/** No seal: the bytes lie there as they are. Bytes that an {@link AesSeal} has sealed are not taken for text. */
final class OpenText implements Seal {
    @Override
    public byte[] seal(byte[] plain, String place) {
        return plain;
    }

    @Override
    public OutputStream sealing(OutputStream out, String place) {
        return out;
    }

    @Override
    public Optional<byte[]> open(byte[] stored, String place) {
        return AesSeal.isSealed(stored) ? Optional.empty() : Optional.of(stored);
    }

    @Override
    public String sealLine(String plain, String place) {
        return plain;
    }

    @Override
    public Optional<String> openLine(String stored, String place) {
        return AesSeal.isSealed(stored) ? Optional.empty() : Optional.of(stored);
    }
}
