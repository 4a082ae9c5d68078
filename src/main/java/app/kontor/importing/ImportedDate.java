package app.kontor.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as precisely as the file knows it: an instant, a wall-clock time without a zone, or a day
 * alone.
 *
 * @param text the original cell, kept
 */
public record ImportedDate(
        String text, @Nullable Instant instant, @Nullable LocalDateTime local, @Nullable LocalDate day) {

    public static ImportedDate of(String text, Instant instant) {
        return new ImportedDate(text, instant, null, null);
    }

    public static ImportedDate of(String text, LocalDateTime local) {
        return new ImportedDate(text, null, local, null);
    }

    public static ImportedDate of(String text, LocalDate day) {
        return new ImportedDate(text, null, null, day);
    }

    /** The instant, where the channel's zone is needed to know it; null if only the day is known. */
    public @Nullable Instant instantIn(ZoneId zone) {
        return local != null ? local.atZone(zone).toInstant() : instant;
    }

    /** The business day in the zone. */
    public LocalDate dayIn(ZoneId zone) {
        if (day != null) {
            return day;
        }
        return local != null ? local.toLocalDate() : LocalDate.ofInstant(instant, zone);
    }
}
