package app.kontor.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a series writes its numbers: text with {@code {n}} or, padded with zeros, {@code {n:4}}, and perhaps {@code
 * {year}}.
 */
public record NumberPattern(String text) {
    private static final int MAX_LENGTH = 30;
    private static final Pattern COUNTER = Pattern.compile("\\{n(?::([1-9]))?}");
    private static final String YEAR = "{year}";

    /** @throws IllegalArgumentException unless {@link #isValid} */
    public NumberPattern {
        if (!isValid(text)) {
            throw new IllegalArgumentException("Not a pattern of numbers: " + text);
        }
    }

    /** Exactly one counter, no other braces, no control characters, and short enough for a number on paper. */
    public static boolean isValid(String text) {
        String rest = COUNTER.matcher(text).replaceFirst("").replace(YEAR, "");
        return text.length() <= MAX_LENGTH
                && COUNTER.matcher(text).find()
                && rest.chars().noneMatch(c -> c == '{' || c == '}' || Character.isISOControl(c))
                && text.strip().equals(text);
    }

    public NumberPattern in(int year) {
        return new NumberPattern(text.replace(YEAR, Integer.toString(year)));
    }

    /** The series that this pattern counts in: its padding is only looks. */
    public String seriesCode() {
        return COUNTER.matcher(text).replaceFirst("{n}");
    }

    public String number(long counter) {
        Matcher matcher = COUNTER.matcher(text);
        return matcher.replaceFirst(found -> {
            int width = found.group(1) == null ? 1 : Integer.parseInt(found.group(1));
            String digits = Long.toString(counter);
            return "0".repeat(Math.max(0, width - digits.length())) + digits;
        });
    }
}
