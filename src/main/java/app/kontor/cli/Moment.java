package app.kontor.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A time as typed: with offset, without one (then in the shop's zone), or a day alone (then its end). */
record Moment(String text) {

    /** @throws IllegalArgumentException if it is none of the three */
    Moment {
        try {
            in(ZoneId.of("Z"), text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("not a time such as 2026-01-31 or 2026-01-31T18:00:00+01:00: " + text, unreadable);
        }
    }

    Instant in(ZoneId zone) {
        return in(zone, text);
    }

    private static Instant in(ZoneId zone, String text) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        }
        boolean offset = text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");
        return offset ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
