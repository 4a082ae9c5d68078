package app.kontor.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which generations stay: the last ten, and the newest one of each of the last 14 days, 8 weeks and 24 months that have one. Only
 * verified ones count, and so the last verified one always stays; one that is not verified yet stays while it is newer than that.
 *
 * @param zone whose midnight ends a day
 */
record Retention(ZoneId zone) {
    static final int LAST = 10;
    static final int DAYS = 14;
    static final int WEEKS = 8;
    static final int MONTHS = 24;

    /** A generation as far as its age decides. */
    record Aged(String id, Instant at, boolean verified) {}

    /** The ids of those that stay. */
    Set<String> kept(List<Aged> all) {
        List<Aged> newest = all.stream().filter(Aged::verified)
                .sorted(Comparator.comparing(Aged::at).thenComparing(Aged::id).reversed())
                .toList();
        Set<String> kept = new LinkedHashSet<>();
        newest.stream().limit(LAST).forEach(one -> kept.add(one.id()));
        keepFirst(newest, DAYS, this::day, kept);
        keepFirst(newest, WEEKS, this::week, kept);
        keepFirst(newest, MONTHS, one -> YearMonth.from(day(one)), kept);
        Instant last = newest.isEmpty() ? Instant.MIN : newest.getFirst().at();
        all.stream().filter(one -> !one.verified() && one.at().isAfter(last)).forEach(one -> kept.add(one.id()));
        return kept;
    }

    private static void keepFirst(List<Aged> newest, int periods, Function<Aged, Object> period, Set<String> kept) {
        Set<Object> seen = new HashSet<>();
        for (Aged one : newest) {
            if (seen.size() < periods && seen.add(period.apply(one))) {
                kept.add(one.id());
            }
        }
    }

    private LocalDate day(Aged one) {
        return one.at().atZone(zone).toLocalDate();
    }

    private Object week(Aged one) {
        LocalDate day = day(one);
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
