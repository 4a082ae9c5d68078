package app.kontor.printing;

import app.kontor.value.Coded;
import app.kontor.value.Phrase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One paper that was handed to one printer, or laid into the folder. Its PDF is kept beside it.
 *
 * @param id    sorts by time
 * @param why   what went wrong and what to do; null unless it failed
 * @param place the file in the paper folder, empty for a printer
 */
public record PrintJob(String id, Instant at, String title, Route route, State state, @Nullable Phrase why, String place) {

    public enum State implements Coded {
        /** Not handed over yet, or the program ended while it was. */
        WAITING,
        PRINTED,
        /** In the paper folder. */
        FILED,
        FAILED
    }

    public boolean failed() {
        return state == State.FAILED;
    }

    PrintJob printed() {
        return new PrintJob(id, at, title, route, State.PRINTED, null, "");
    }

    PrintJob filed(String file) {
        return new PrintJob(id, at, title, route, State.FILED, null, file);
    }

    PrintJob failed(Phrase reason) {
        return new PrintJob(id, at, title, route, State.FAILED, reason, "");
    }

    PrintJob waiting(Instant now, Route to) {
        return new PrintJob(id, now, title, to, State.WAITING, null, "");
    }
}
