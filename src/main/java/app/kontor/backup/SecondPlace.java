package app.kontor.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The place outside of this PC that verified backups are copied to: a USB stick, a folder of a NAS.
 *
 * @param folder null as long as none was chosen
 * @param last   when the newest copy there was made; null before the first
 */
public record SecondPlace(@Nullable Path folder, State state, @Nullable Instant last) {
    static final Duration OLD = Duration.ofDays(7);

    /** NONE: not chosen. CURRENT. OLD: the newest copy is older than seven days, or there is none. ABSENT: unplugged. */
    public enum State { NONE, CURRENT, OLD, ABSENT }
}
