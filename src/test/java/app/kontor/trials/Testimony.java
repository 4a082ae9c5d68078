package app.kontor.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a worker said before it died, a line each: {@code at SEQ} for the last command that was
 * there when it began, {@code ack SEQ ID KIND} as soon as a command was acknowledged, {@code state SEQ HASH}
 * for all rows as they were then, {@code invoice NUMBER TOTAL} and {@code backup ID}
 * for what people would remember of it, {@code failed …} for what may never be.
 */
final class Testimony {
    /** At the end of each line: one that was cut off says nothing. */
    static final String END = " .";

    private final Map<Long, String> acknowledged = new TreeMap<>();
    private final Map<Long, String> states = new TreeMap<>();
    private final Map<String, String> invoices = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private long known;
    private @Nullable String backup;

    void add(String line) {
        if (!line.endsWith(END)) {
            return;
        }
        String[] words = line.substring(0, line.length() - END.length()).split(" ", 3);
        switch (words[0]) {
            case "at" -> known(Long.parseLong(words[1]));
            case "ack" -> {
                acknowledged.put(Long.parseLong(words[1]), words[2]);
                known(Long.parseLong(words[1]));
            }
            case "state" -> states.put(Long.parseLong(words[1]), words[2]);
            case "invoice" -> invoices.put(words[1], words[2]);
            case "backup" -> backup = words[1];
            case "failed" -> failures.add(line);
            default -> { } // how far it has come: for whoever waits
        }
    }

    /** Of each acknowledged command its id and kind, by its number. */
    Map<Long, String> acknowledged() {
        return acknowledged;
    }

    /** The last command that anybody was told of. */
    long known() {
        return known;
    }

    void known(long seq) {
        known = Math.max(known, seq);
    }

    /** All rows after this command as a hash, if the worker lived to say it. */
    Optional<String> stateAfter(long seq) {
        return Optional.ofNullable(states.get(seq));
    }

    /** The order of each invoice that was posted, and its total. */
    Map<String, String> invoices() {
        return invoices;
    }

    /** The last backup that was said to be made and checked. */
    Optional<String> backup() {
        return Optional.ofNullable(backup);
    }

    List<String> failures() {
        return failures;
    }
}
