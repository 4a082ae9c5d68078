package app.kontor.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The spellings of a date that files use: ISO with and without offset, slashes, dots, month names, Excel's serial
 * numbers.
 */
final class DateText {
    private static final String TIME =
            "(?:(?:[T,\\s]\\s*|\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\.?)?)?"
                    + "\\s*(Z|[+-]\\d{2}:?\\d{2}|[A-Za-z]{2,4})?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAMED = Pattern.compile(
            "(?:[\\p{L}]{2,10},?\\s+)?(\\d{1,2}|\\p{L}{3,10})\\.?[-\\s.,]\\s*(\\d{1,2}|\\p{L}{3,10})"
                    + "\\.?,?[-\\s.,]\\s*(\\d{4}|\\d{2})"
                    + TIME);
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,](\\d+))?");
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final Map<String, ZoneOffset> ZONES = Map.ofEntries(
            Map.entry("UTC", ZoneOffset.UTC), Map.entry("GMT", ZoneOffset.UTC), Map.entry("WET", ZoneOffset.UTC),
            Map.entry("BST", ZoneOffset.ofHours(1)), Map.entry("CET", ZoneOffset.ofHours(1)),
            Map.entry("MEZ", ZoneOffset.ofHours(1)), Map.entry("MET", ZoneOffset.ofHours(1)),
            Map.entry("CEST", ZoneOffset.ofHours(2)), Map.entry("MEST", ZoneOffset.ofHours(2)),
            Map.entry("MESZ", ZoneOffset.ofHours(2)), Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)), Map.entry("CST", ZoneOffset.ofHours(-6)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)), Map.entry("MST", ZoneOffset.ofHours(-7)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)), Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)), Map.entry("JST", ZoneOffset.ofHours(9)),
            Map.entry("AEST", ZoneOffset.ofHours(10)), Map.entry("AEDT", ZoneOffset.ofHours(11)));

    private DateText() {}

    /**
     * Which order an all-numeric date proves: a part above 12 is the day, a date with dots always begins with the day.
     *
     * @return null if it proves none
     */
    static @Nullable DateOrder evidence(String text) {
        Matcher numeric = NUMERIC.matcher(text);
        if (!numeric.matches()) {
            return ISO.matcher(text).matches() ? DateOrder.YMD : null;
        }
        if (".".equals(numeric.group(2)) || Integer.parseInt(numeric.group(1)) > 12) {
            return DateOrder.DMY;
        }
        return Integer.parseInt(numeric.group(3)) > 12 ? DateOrder.MDY : null;
    }

    /** Whether day and month could be exchanged, and it would make a difference. */
    static boolean isAmbiguous(String text) {
        Matcher numeric = NUMERIC.matcher(text);
        return numeric.matches() && evidence(text) == null
                && Integer.parseInt(numeric.group(1)) != Integer.parseInt(numeric.group(3));
    }

    /**
     * Reads a date in any spelling.
     *
     * @param order for all-numeric dates
     * @param isFixed whether the order holds even for a date that proves another; dots always mean day first
     * @return null if it is no date, or an impossible one
     */
    static @Nullable ImportedDate parse(String text, DateOrder order, boolean isFixed) {
        try {
            ImportedDate stamp = stamp(text);
            if (stamp != null) {
                return stamp;
            }
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return date(text, day(iso.group(1), iso.group(2), iso.group(3)), iso, 4);
            }
            Matcher numeric = NUMERIC.matcher(text);
            if (numeric.matches()) {
                return date(text, numericDay(numeric, order, isFixed), numeric, 5);
            }
            Matcher named = NAMED.matcher(text);
            if (named.matches()) {
                return named(text, named);
            }
            Matcher serial = SERIAL.matcher(text);
            return serial.matches() ? serial(text, serial) : null;
        } catch (DateTimeException e) {
            return null; // 31.02., 25:70: the caller puts it on record as an impossible date
        }
    }

    /**
     * {@code 2026-08-24 13:18:58 +0200} read by position, because large files hold nothing else; null for any other
     * spelling.
     */
    private static @Nullable ImportedDate stamp(String text) {
        boolean isStamp = text.length() == 25 && text.charAt(4) == '-' && text.charAt(7) == '-'
                && text.charAt(10) == ' ' && text.charAt(13) == ':' && text.charAt(16) == ':' && text.charAt(19) == ' '
                && (text.charAt(20) == '+' || text.charAt(20) == '-');
        if (!isStamp) {
            return null;
        }
        int offset = ZoneOffset.ofHoursMinutes(number(text, 21, 23), number(text, 23, 25)).getTotalSeconds();
        long seconds = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay() * 86_400
                + LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19)).toSecondOfDay();
        long ahead = text.charAt(20) == '-' ? -offset : offset;
        return ImportedDate.of(text, Instant.ofEpochSecond(seconds - ahead));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new DateTimeException("No digit");
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private static LocalDate numericDay(Matcher m, DateOrder order, boolean isFixed) {
        boolean isYearFirst = order == DateOrder.YMD && m.group(4).length() == 2;
        boolean isSettled = isYearFirst || isFixed && !".".equals(m.group(2));
        DateOrder proven = isSettled ? order : evidence(m.group());
        return switch (proven == null ? order : proven) {
            case DMY -> day(m.group(4), m.group(3), m.group(1));
            case MDY -> day(m.group(4), m.group(1), m.group(3));
            case YMD -> day(m.group(1), m.group(3), m.group(4));
        };
    }

    private static @Nullable ImportedDate named(String text, Matcher m) {
        int firstMonth = MonthName.of(m.group(1));
        int secondMonth = MonthName.of(m.group(2));
        if (firstMonth > 0 && Character.isDigit(m.group(2).charAt(0))) {
            return date(text, day(m.group(3), String.valueOf(firstMonth), m.group(2)), m, 4);
        }
        if (secondMonth > 0 && Character.isDigit(m.group(1).charAt(0))) {
            return date(text, day(m.group(3), String.valueOf(secondMonth), m.group(1)), m, 4);
        }
        return null;
    }

    private static ImportedDate serial(String text, Matcher m) {
        LocalDate day = EXCEL_EPOCH.plusDays(Long.parseLong(m.group(1)));
        if (m.group(2) == null) {
            return ImportedDate.of(text, day);
        }
        BigDecimal seconds = new BigDecimal("0." + m.group(2))
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP);
        return ImportedDate.of(text, day.atStartOfDay().plusSeconds(seconds.longValue()));
    }

    private static LocalDate day(String year, String month, String day) {
        int full = Integer.parseInt(year);
        return LocalDate.of(year.length() <= 2 ? 2000 + full : full, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static @Nullable ImportedDate date(String text, LocalDate day, Matcher m, int timeGroup) {
        if (m.group(timeGroup) == null) {
            return m.group(timeGroup + 4) == null ? ImportedDate.of(text, day) : null;
        }
        int hour = hour(Integer.parseInt(m.group(timeGroup)), m.group(timeGroup + 3));
        int minute = Integer.parseInt(m.group(timeGroup + 1));
        String second = m.group(timeGroup + 2);
        LocalTime time = LocalTime.of(hour, minute, second == null ? 0 : Integer.parseInt(second));
        LocalDateTime local = day.atTime(time);
        String zone = m.group(timeGroup + 4);
        if (zone == null) {
            return ImportedDate.of(text, local);
        }
        ZoneOffset offset = offset(zone);
        return offset == null ? ImportedDate.of(text, local) : ImportedDate.of(text, local.toInstant(offset));
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("12-hour clock");
        }
        return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    private static @Nullable ZoneOffset offset(String zone) {
        char first = zone.charAt(0);
        if (first == '+' || first == '-') {
            return ZoneOffset.of(zone);
        }
        return "Z".equalsIgnoreCase(zone) ? ZoneOffset.UTC : ZONES.get(zone.toUpperCase(Locale.ROOT));
    }
}
