package app.kontor.exporting.saved;

import app.kontor.value.Coded;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When an export runs by itself.
 *
 * @param at  the time of the shop's day
 * @param day of a weekly one; without a meaning else
 */
public record Plan(Every every, LocalTime at, DayOfWeek day) {
    public static final Plan NEVER = new Plan(Every.NEVER, LocalTime.of(7, 0), DayOfWeek.MONDAY);

    /** How often. */
    public enum Every implements Coded { NEVER, DAILY, WEEKLY }

    /**
     * Whether its newest moment has passed without a run.
     *
     * @param now   in the shop's zone
     * @param saved before that there is nothing to be made up for
     * @param last  null if it never ran
     */
    public boolean isDue(ZonedDateTime now, Instant saved, @Nullable Instant last) {
        if (every == Every.NEVER) {
            return false;
        }
        Instant moment = newest(now).toInstant();
        return moment.isAfter(saved) && (last == null || moment.isAfter(last));
    }

    private ZonedDateTime newest(ZonedDateTime now) {
        ZonedDateTime today = now.with(at);
        ZonedDateTime wanted = every == Every.DAILY ? today : today.with(TemporalAdjusters.previousOrSame(day));
        return !wanted.isAfter(now) ? wanted : wanted.minusDays(every == Every.DAILY ? 1 : 7);
    }
}
