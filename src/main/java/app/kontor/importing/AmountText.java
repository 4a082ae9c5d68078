package app.kontor.importing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a person or a program wrote it: {@code $12.34}, {@code EUR 90,00}, {@code 1 234,50 €}, {@code AU
 * $3,000.00}, {@code -$12.00}, {@code (5.00)}. Knows its parts before anybody decides what its separators mean.
 *
 * @param isNegative a minus before or behind, or brackets
 * @param body digits and separators only, blanks between digits kept as one
 * @param unit what stood around it: {@code $}, {@code EUR}, {@code AU $}; empty without
 */
record AmountText(boolean isNegative, String body, String unit) {
    private static final Set<String> CODES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> UNITS = Set.of(
            "$", "€", "£", "¥", "￥", "₹", "₺", "₽", "₩", "₴", "KR", "ZŁ", "KČ", "FT", "LEI", "ЛВ",
            "FR", "SFR", "R$", "R",
            "S$", "US$", "U$", "A$", "AU$", "C$", "CA$", "NZ$", "HK$", "MX$", "CHF", "RM", "NT$");

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f\u2009]+");
    private static final Pattern SIGNS = Pattern.compile("[\\s\u00a0\u202f+\u2212-]");
    private static final Pattern POINTS = Pattern.compile("[.,]+$");

    /** What separates the amount's decimals, as far as the amount itself can tell. */
    enum Evidence { NONE, DOT, COMMA, AMBIGUOUS, INVALID }

    /**
     * Digits, at most one minus before them, at most one point with one or two digits behind: nothing to decide there.
     */
    static boolean isPlain(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int behind = point < 0 ? 0 : text.length() - point - 1;
        if (point == from || point > 0 && (behind == 0 || behind > 2) || text.length() == from || text.length() > 20) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (i != point && !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Takes the amount apart; null if it is no amount whatever its separators mean. */
    static @Nullable AmountText of(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !isDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !isDigit(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            return null;
        }
        boolean isPoint = from > 0 && isDecimalStart(text, from);
        String before = text.substring(0, isPoint ? from - 1 : from);
        String after = text.substring(to);
        String body = text.substring(isPoint ? from - 1 : from, to);
        boolean isBracketed = before.contains("(") && after.contains(")");
        boolean isNegative = isBracketed || hasMinus(before) || hasMinus(after);
        String unit = unit(before + " " + after, isBracketed);
        return unit == null ? null : new AmountText(isNegative, BLANKS.matcher(body).replaceAll(" "), unit);
    }

    /** {@code .50}: the point belongs to the number if nothing but blanks, signs and symbols stands before it. */
    private static boolean isDecimalStart(String text, int from) {
        char c = text.charAt(from - 1);
        return (c == '.' || c == ',') && (from == 1 || !Character.isLetter(text.charAt(from - 2)));
    }

    private static boolean hasMinus(String text) {
        return text.indexOf('-') >= 0 || text.indexOf('\u2212') >= 0;
    }

    private static @Nullable String unit(String around, boolean isBracketed) {
        String unit = SIGNS.matcher(around).replaceAll("");
        unit = isBracketed ? unit.replaceFirst("\\(", "").replaceFirst("\\)", "") : unit;
        String upper = POINTS.matcher(unit.toUpperCase(Locale.ROOT)).replaceFirst("");
        if (upper.isEmpty()) {
            return unit.isEmpty() ? "" : null;
        }
        boolean isCode = CODES.contains(upper) || upper.length() == 4 && CODES.contains(upper.substring(0, 3));
        return isCode || UNITS.contains(upper) ? upper : null;
    }

    Evidence evidence() {
        int dots = count('.');
        int commas = count(',');
        if (dots > 0 && commas > 0) {
            return last(dots, commas);
        }
        if (dots + commas == 0) {
            return isWhole(body) ? Evidence.NONE : Evidence.INVALID;
        }
        char sign = dots > 0 ? '.' : ',';
        if (dots + commas > 1) {
            Evidence other = dots > 0 ? Evidence.COMMA : Evidence.DOT;
            return isGrouped(body, String.valueOf(sign)) ? other : Evidence.INVALID;
        }
        return single(sign);
    }

    private Evidence last(int dots, int commas) {
        boolean isDot = body.lastIndexOf('.') > body.lastIndexOf(',');
        String whole = body.substring(0, Math.max(body.lastIndexOf('.'), body.lastIndexOf(',')));
        boolean isFine = (isDot ? dots : commas) == 1 && isGrouped(whole, isDot ? "," : ".");
        return isFine ? (isDot ? Evidence.DOT : Evidence.COMMA) : Evidence.INVALID;
    }

    private Evidence single(char sign) {
        int at = body.indexOf(sign);
        String whole = body.substring(0, at);
        int decimals = body.length() - at - 1;
        boolean hasGroups = whole.contains(" ") || whole.contains("'") || whole.contains("\u2019");
        if (!whole.isEmpty() && !isWhole(whole) || !isDigits(body.substring(at + 1))) {
            return Evidence.INVALID;
        }
        boolean startsGroups = !whole.isEmpty() && whole.length() <= 3 && !whole.startsWith("0") && !hasGroups;
        return decimals == 3 && startsGroups ? Evidence.AMBIGUOUS : sign == '.' ? Evidence.DOT : Evidence.COMMA;
    }

    /** The value, if {@code decimal} is the decimal sign; null if the separators then make no sense. */
    @Nullable BigDecimal value(char decimal) {
        char group = decimal == '.' ? ',' : '.';
        int at = body.lastIndexOf(decimal);
        String whole = at < 0 ? body : body.substring(0, at);
        String part = at < 0 ? "" : body.substring(at + 1);
        String joined = whole.replaceAll("[ '\u2019]", "").replace(String.valueOf(group), "");
        boolean isGroupedWell = whole.indexOf(group) < 0 || isGrouped(whole, String.valueOf(group));
        if (!isGroupedWell || !isDigits(joined) || !isDigits(part) || joined.isEmpty() && part.isEmpty()) {
            return null;
        }
        BigDecimal value = new BigDecimal((joined.isEmpty() ? "0" : joined) + (part.isEmpty() ? "" : "." + part));
        return isNegative ? value.negate() : value;
    }

    private int count(char wanted) {
        return (int) body.chars().filter(c -> c == wanted).count();
    }

    /** Digits, in groups by blanks or apostrophes or in none. */
    private static boolean isWhole(String text) {
        return isGrouped(text, " ") || isGrouped(text, "'") || isGrouped(text, "\u2019");
    }

    /** Digits alone, or groups of three behind a first group of one to three. */
    private static boolean isGrouped(String whole, String separator) {
        String[] groups = whole.split(Pattern.quote(separator), -1);
        if (groups.length == 1) {
            return isDigits(whole) && !whole.isEmpty();
        }
        for (int i = 0; i < groups.length; i++) {
            boolean isSized = i == 0 ? !groups[i].isEmpty() && groups[i].length() <= 3 : groups[i].length() == 3;
            if (!isSized || !isDigits(groups[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
