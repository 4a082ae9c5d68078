package app.kontor.cli;

import java.util.List;

/**
 * What a command says: an object for scripts, the same as text for people.
 *
 * @param ok false: the command ran, but what it found is not in order; the exit status says so
 */
record Answer(Object json, String text, boolean ok) {

    /** Several paragraphs; empty ones are left out. */
    static Answer of(Object json, String... paragraphs) {
        return new Answer(json, String.join("\n", List.of(paragraphs).stream().filter(text -> !text.isEmpty()).toList()), true);
    }
}
