package app.kontor.ui.backup;

import app.kontor.backup.Backups;
import app.kontor.backup.Generation;
import app.kontor.backup.SecondPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What there is of backups, read at once. @param all newest first. @param now when it was asked */
record BackupState(List<Generation> all, SecondPlace second, Instant now) {
    private static final Duration OLD = Duration.ofDays(1);
    private static final Duration SECOND_OLD = Duration.ofDays(7);

    static BackupState of(Backups backups) {
        return new BackupState(backups.all(), backups.second(), Instant.now());
    }

    Optional<Generation> last() {
        return all.stream().filter(Generation::isVerified).findFirst();
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

    long bytes() {
        return all.stream().mapToLong(Generation::bytes).sum();
    }
}
