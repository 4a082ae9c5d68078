package app.kontor.exporting.edited;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way to write a cell, so that the same value is the same text; and what spreadsheets make of texts by themselves. */
final class CellForm {
    private static final Set<String> YES = Set.of("true", "wahr", "sandt", "sand", "vrai", "1", "yes", "ja");
    private static final Set<String> NO = Set.of("false", "falsch", "falsk", "faux", "0", "no", "nein", "nej");
    private static final Pattern POINT = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d+");
    /** One comma among points, typed by somebody whose country has commas: no thousand, for it has less than three digits behind it. */
    private static final Pattern TYPED = Pattern.compile("-?\\d+,\\d{1,2}");
    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d+([.,]\\d+)?[eE]\\+?\\d+");
    /** "1-2", "3/4", "10.12": a day, to a spreadsheet. */
    private static final Pattern DAY = Pattern.compile("\\d{1,2}[-./]\\d{1,2}([-./]\\d{2,4})?");
    private static final Pattern SHOWN_DAY = Pattern.compile("\\d{1,4}[-./ ].*\\d{2,4}|\\d{1,2}[-. ]+\\p{L}+.*|\\p{L}+[-. ]+\\d{1,4}");

    private static final Pattern ANY_DAY = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4}|\\d{2})");
    /** 2026-11-25, as we write days; and moments. */
    private static final Pattern OUR_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private CellForm() {}

    /** @param comma whether the file writes decimals with a comma; ours never does */
    static String of(@Nullable Object cell, boolean figure, boolean comma) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return plain(number);
        }
        String text = Normalizer.normalize(cell.toString(), Normalizer.Form.NFC).replace("\r\n", "\n").replaceAll("[\t ]+", " ").strip();
        return figure ? figure(text, comma) : text;
    }

    /** A number without needless zeros; a text that is none stays. */
    private static String figure(String text, boolean comma) {
        String digits = text.replaceAll("[\\s\u00a0\u202f']", "");
        boolean isComma = comma ? COMMA.matcher(digits.replace(".", "")).matches() : TYPED.matcher(digits).matches();
        String point = isComma ? digits.replace(".", "").replace(',', '.') : digits;
        return POINT.matcher(point).matches() ? plain(new BigDecimal(point)) : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * A day as we write it, of one as spreadsheets show it; a text that is none stays.
     *
     * @param here what stands here: it decides where day and month could be either
     */
    static String day(String text, String here) {
        Matcher shown = ANY_DAY.matcher(text);
        if (!shown.matches()) {
            return text;
        }
        int first = Integer.parseInt(shown.group(1));
        int second = Integer.parseInt(shown.group(2));
        int year = Integer.parseInt(shown.group(3)) + (shown.group(3).length() == 2 ? 2000 : 0);
        String dayFirst = iso(year, second, first);
        String monthFirst = iso(year, first, second);
        boolean either = !text.contains(".") && first <= 12 && second <= 12 && first != second;
        return either ? here.equals(dayFirst) || here.equals(monthFirst) ? here : text : !text.contains(".") && second > 12 ? monthFirst : dayFirst;
    }

    private static String iso(int year, int month, int day) {
        return "%04d-%02d-%02d".formatted(year, month, day);
    }

    static boolean isComma(String cell) {
        return COMMA.matcher(cell.strip()).matches();
    }

    static boolean isPoint(String cell) {
        return cell.indexOf('.') > 0 && POINT.matcher(cell.strip()).matches();
    }

    /** Whether a flag says the same in other words. */
    static @Nullable Boolean flag(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
    }

    /** Whether a spreadsheet may have made this of the text by itself: zeros lost, digits shortened, a day made of it, TRUE for true. */
    static boolean isRewritten(String here, String there) {
        Boolean flag = flag(here);
        if (here.matches("true|false") && flag != null && flag.equals(flag(there))) {
            return true;
        }
        if (OUR_DAY.matcher(here).matches() && day(there, here).equals(here)) {
            return true;
        }
        if (DAY.matcher(here).matches() && SHOWN_DAY.matcher(there).matches()) {
            return true;
        }
        BigDecimal before = number(here);
        BigDecimal after = number(there);
        if (before == null || after == null) {
            return false;
        }
        boolean shortened = SCIENTIFIC.matcher(there).matches()
                && before.round(new MathContext(Math.max(1, after.stripTrailingZeros().precision()))).compareTo(after) == 0;
        return before.compareTo(after) == 0 || shortened || isCut(here, before, after);
    }

    /** Of more than fifteen digits the rest are zeros. */
    private static boolean isCut(String here, BigDecimal before, BigDecimal after) {
        return here.length() > 15 && before.round(new MathContext(15, java.math.RoundingMode.DOWN)).compareTo(after) == 0;
    }

    private static @Nullable BigDecimal number(String text) {
        String point = text.replace(',', '.');
        return POINT.matcher(point).matches() || SCIENTIFIC.matcher(text).matches() ? new BigDecimal(point) : null;
    }
}
