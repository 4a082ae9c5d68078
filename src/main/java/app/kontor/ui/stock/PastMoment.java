package app.kontor.ui.stock;

import app.kontor.ui.kit.QuickDate;
import app.kontor.value.BusinessRuleException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments of the past as they are typed in a hurry: a day as {@link QuickDate} reads it, but the last such day, and a time behind it;
 * {@code 31.10 18:00}, {@code -7}, {@code 18:00} today. A day without a time is its end.
 */
record PastMoment(Locale locale, ZoneId zone, Instant now) {
    private static final Pattern TIMED = Pattern.compile("(?:(.*?)[ ,]+)?(\\d{1,2}):(\\d{2})");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}[.]?");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("\\d{1,2}[./ -]\\d{1,2}[.]?");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** @throws BusinessRuleException form.date, stock.past.future */
    Instant parse(String typed) {
        Matcher timed = TIMED.matcher(typed.strip());
        boolean hasTime = timed.matches();
        String day = hasTime ? timed.group(1) : typed.strip();
        LocalDate date = day == null || day.isBlank() ? today() : date(day.strip());
        if (date.isAfter(today())) {
            throw new BusinessRuleException("stock.past.future", typed);
        }
        Instant at = hasTime ? date.atTime(time(timed, typed)).atZone(zone).toInstant()
                : date.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
        return at.isAfter(now) ? now : at;
    }

    /** As {@link #parse} reads it. */
    String write(Instant at) {
        return WRITTEN.format(at.atZone(zone));
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    private LocalDate date(String typed) {
        if (DAY_AND_MONTH.matcher(typed).matches()) {
            return new QuickDate(locale, today().minusYears(1).plusDays(1)).parse(typed);
        }
        if (!DAY.matcher(typed).matches()) {
            return new QuickDate(locale, today()).parse(typed);
        }
        LocalDate from = today();
        LocalDate found;
        do {
            from = from.minusDays(1);
            found = new QuickDate(locale, from).parse(typed);
        } while (found.isAfter(today()));
        LocalDate same = new QuickDate(locale, today()).parse(typed);
        return same.equals(today()) ? same : found;
    }

    private static LocalTime time(Matcher timed, String typed) {
        int hour = Integer.parseInt(timed.group(2));
        int minute = Integer.parseInt(timed.group(3));
        if (hour > 23 || minute > 59) {
            throw new BusinessRuleException("form.date", typed);
        }
        return LocalTime.of(hour, minute);
    }
}
