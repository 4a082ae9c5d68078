package app.kontor.vault;

import java.util.HexFormat;
import java.util.Optional;

/** What a keyring's program answers when it is asked for a secret that we gave it in hexadecimal. */
final class Kept {
    private Kept() {}

    static Optional<byte[]> read(Program.Answer answer) {
        if (!answer.good() || answer.said().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(HexFormat.of().parseHex(answer.said()));
        } catch (IllegalArgumentException e) { // somebody else's secret under our name: as if there were none
            return Optional.empty();
        }
    }
}
