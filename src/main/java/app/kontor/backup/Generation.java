package app.kontor.backup;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A backup as it lies on a disk.
 *
 * @param id      names it to {@code restore}: "20260302-080000-daily"
 * @param bytes   size of its zip; documents in the store beside come on top
 * @param content null where the file can't be read
 */
public record Generation(String id, Path file, long bytes, State state, @Nullable Content content) {

    /** VERIFIED: opened twice and checked. UNVERIFIED: not yet. DAMAGED: can't be read. */
    public enum State { VERIFIED, UNVERIFIED, DAMAGED }

    public boolean isVerified() {
        return state == State.VERIFIED;
    }

    /** When the shop was as it is in here; the beginning of time for a damaged one. */
    public Instant at() {
        return content == null ? Instant.EPOCH : content.at();
    }
}
