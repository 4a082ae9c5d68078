package app.kontor.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;

/** A workbook's number as text: a date as ISO, a padded code with its zeros (02138, 90.750), everything else plain. */
final class NumberText {
    /** Excel keeps no more digits than this. */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    /** The largest has 309, the smallest has more behind the point. */
    private static final int MOST_DIGITS = 400;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private final boolean from1904;

    NumberText(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * @param value as the workbook holds it: {@code 12.5}, {@code 4.006381333931E12}
     */
    String of(String value, CellFormat format) {
        return switch (format.kind()) {
            case DATE -> date(decimal(value));
            case ZEROS -> padded(plain(value), format.pattern());
            case PLAIN -> plain(value);
        };
    }

    /** Whether the text that {@link #of} gave is still a number, and not a date. */
    static boolean isNumber(String text) {
        return text.indexOf('-', 1) < 0;
    }

    private static String plain(String value) {
        return isSimple(value) ? shown(value) : plain(decimal(value));
    }

    /** Whether it is digits, perhaps with a point between them, as most are, and few enough for none to be rounded away. */
    private static boolean isSimple(String value) {
        int length = value.length();
        int point = -1;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        boolean isShort = length <= EXCEL.getPrecision();
        boolean isZeroFirst = value.charAt(0) == '0' && point != 1 && length > 1;
        return isShort && !isZeroFirst && (point < 0 || point > 0 && point < length - 1);
    }

    /** Without needless zeros. */
    private static String shown(String simple) {
        int end = simple.length();
        if (simple.indexOf('.') > 0) {
            while (simple.charAt(end - 1) == '0') {
                end--;
            }
            end -= simple.charAt(end - 1) == '.' ? 1 : 0;
        }
        return simple.substring(0, end);
    }

    /** @throws NumberFormatException for what no cell can hold: {@code 1E999999999} would be a text of a gigabyte */
    private static BigDecimal decimal(String value) {
        BigDecimal number = new BigDecimal(value);
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            throw new NumberFormatException("Beyond Excel's numbers");
        }
        return number;
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.precision() > 15 && number.scale() > 0 ? number.round(EXCEL) : number;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private static String padded(String plain, String format) {
        int point = format.indexOf('.');
        int decimals = point < 0 ? 0 : format.length() - point - 1;
        int whole = point < 0 ? format.length() : point;
        String fixed = new BigDecimal(plain).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int digits = decimals == 0 ? fixed.length() : fixed.length() - decimals - 1;
        return fixed.startsWith("-") ? fixed : "0".repeat(Math.max(0, whole - digits)) + fixed;
    }

    private String date(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return plain(serial);
        }
        LocalDateTime time = DateUtil.getLocalDateTime(serial.doubleValue(), from1904, true);
        return serial.stripTrailingZeros().scale() <= 0 ? DAY.format(time) : TIME.format(time);
    }
}
