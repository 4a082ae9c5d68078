package app.kontor.online;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A shop's key. It prints as nothing, so that no log, message or stack trace can say it. */
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = text.strip();
    }

    /** For the header of a request, and for a keyring. */
    String text() {
        return text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A text of the shop's without the key, whole or in its parts, should the shop have repeated it. */
    String hiddenIn(String said) {
        return Arrays.stream((text + ":" + text.replace(':', '\n')).split("[\n:]")).filter(part -> part.length() >= 4)
                .reduce(said, (rest, part) -> rest.replace(part, "…"));
    }

    @Override
    public String toString() {
        return "…";
    }
}
