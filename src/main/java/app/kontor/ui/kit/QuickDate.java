package app.kontor.ui.kit;

import app.kontor.value.BusinessRuleException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as they are typed in a hurry: {@code t} or {@code h} is today, {@code +14} in fourteen days, {@code +2w} in two weeks,
 * {@code 31} the next 31st, {@code 3.12} the next third of December in the order of the locale, {@code 3.12.26} with its year.
 */
public record QuickDate(Locale locale, LocalDate today) {
    private static final Set<String> TODAY = Set.of("t", "h", "i", "today", "heute", "i dag");
    private static final Pattern DISTANCE = Pattern.compile("([+-])(\\d{1,4})([dwm]?)");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,2})(?:[./ -](\\d{1,2})(?:[./ -](\\d{4}|\\d{2}))?[.]?)?[.]?");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int CENTURY = 2000;
    private static final int MONTHS_AHEAD = 12;
    private static final int LEAP_YEARS = 8;

    /** @throws BusinessRuleException form.date */
    public LocalDate parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        try {
            if (TODAY.contains(text)) {
                return today;
            }
            if (ISO.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
            Matcher distance = DISTANCE.matcher(text);
            if (distance.matches()) {
                return distance(distance);
            }
            Matcher parts = PARTS.matcher(text);
            if (parts.matches()) {
                return parts(parts);
            }
        } catch (DateTimeException noSuchDay) {
            throw refused(typed);
        }
        throw refused(typed);
    }

    private LocalDate distance(Matcher m) {
        long count = Long.parseLong(m.group(2)) * (m.group(1).equals("-") ? -1 : 1);
        return switch (m.group(3)) {
            case "w" -> today.plusWeeks(count);
            case "m" -> today.plusMonths(count);
            default -> today.plusDays(count);
        };
    }

    private LocalDate parts(Matcher m) {
        int first = Integer.parseInt(m.group(1));
        if (m.group(2) == null) {
            return nextDay(first);
        }
        int second = Integer.parseInt(m.group(2));
        int day = dayComesFirst() ? first : second;
        int month = dayComesFirst() ? second : first;
        if (m.group(3) != null) {
            int year = Integer.parseInt(m.group(3));
            return LocalDate.of(year < 100 ? CENTURY + year : year, month, day);
        }
        return nextDate(day, month);
    }

    /** The next month that has such a day. */
    private LocalDate nextDay(int day) {
        for (int ahead = 0; ahead < MONTHS_AHEAD; ahead++) {
            LocalDate month = today.withDayOfMonth(1).plusMonths(ahead);
            if (day >= 1 && day <= month.lengthOfMonth() && !month.withDayOfMonth(day).isBefore(today)) {
                return month.withDayOfMonth(day);
            }
        }
        throw new DateTimeException("No such day");
    }

    private LocalDate nextDate(int day, int month) {
        for (int ahead = 0; ahead <= LEAP_YEARS; ahead++) {
            int year = today.getYear() + ahead;
            boolean leaps = month == 2 && day == 29 && !Year.isLeap(year);
            if (!leaps && !LocalDate.of(year, month, day).isBefore(today)) {
                return LocalDate.of(year, month, day);
            }
        }
        throw new DateTimeException("No such day");
    }

    private boolean dayComesFirst() {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return pattern.indexOf('d') < pattern.indexOf('M');
    }

    private static BusinessRuleException refused(String typed) {
        return new BusinessRuleException("form.date", typed);
    }
}
