package app.kontor.ui.backup;

import app.kontor.backup.Backups;
import app.kontor.backup.Generation;
import app.kontor.backup.SecondPlace;
import app.kontor.backup.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is of backups, read at once. @param stored newest first. @param now when it was asked */
record BackupState(List<Stored> stored, SecondPlace second, Instant now) {
    private static final Duration OLD = Duration.ofDays(1);
    private static final Duration SECOND_OLD = Duration.ofDays(7);

    static BackupState of(Backups backups) {
        return new BackupState(backups.stored(), backups.second(), Instant.now());
    }

    Optional<Generation> last() {
        return here().filter(Generation::isVerified).findFirst();
    }

    /** Whether somebody should think of making one. */
    boolean isOld() {
        return last().map(one -> one.at().isBefore(now.minus(OLD))).orElse(true);
    }

    /** Whether the place outside of this PC has fallen behind; never where none was chosen. */
    boolean isSecondOld() {
        Instant copied = second.last();
        return second.state() != SecondPlace.State.NONE && (copied == null || copied.isBefore(now.minus(SECOND_OLD)));
    }

    /** Those on this PC. */
    Stream<Generation> here() {
        return stored.stream().filter(one -> one.where() != Stored.Where.SECOND).map(Stored::generation);
    }

    /** What those on this PC take. */
    long bytes() {
        return here().mapToLong(Generation::bytes).sum();
    }
}
