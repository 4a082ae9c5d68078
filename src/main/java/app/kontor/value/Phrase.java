package app.kontor.value;

import java.util.List;

/** A part of a sentence that is itself a text of the bundle: the reason inside a refusal. Put into words where it is shown. */
public record Phrase(String key, List<Object> arguments) {
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
