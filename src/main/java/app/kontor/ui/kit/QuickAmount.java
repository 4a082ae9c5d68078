package app.kontor.ui.kit;

import app.kontor.value.BusinessRuleException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers that may be small sums: {@code 12,5*3}, {@code (19,90+4)/2}. The decimal sign is the locale's; thousands are not separated,
 * because 1.500 is not the same everywhere.
 */
public record QuickAmount(Locale locale) {
    private static final int DECIMALS = 10;
    private static final BigDecimal EXAMPLE = new BigDecimal("1.5");

    /** Without needless zeros. @throws BusinessRuleException form.sum */
    public BigDecimal parse(String typed) {
        Reader reader = new Reader(typed.replaceAll("\\s", ""), DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
        try {
            BigDecimal value = reader.sum();
            if (reader.at < reader.text.length()) {
                throw new NumberFormatException();
            }
            BigDecimal plain = value.stripTrailingZeros();
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        } catch (NumberFormatException | ArithmeticException unreadable) {
            String example = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(locale)).format(EXAMPLE);
            throw new BusinessRuleException("form.sum", typed, example);
        }
    }

    /** Reads the text once from left to right. */
    private static final class Reader {
        private final String text;
        private final char decimal;
        private int at;

        Reader(String text, char decimal) {
            this.text = text;
            this.decimal = decimal;
        }

        BigDecimal sum() {
            BigDecimal sum = product();
            while (is('+') || is('-')) {
                boolean plus = text.charAt(at++) == '+';
                BigDecimal next = product();
                sum = plus ? sum.add(next) : sum.subtract(next);
            }
            return sum;
        }

        private BigDecimal product() {
            BigDecimal product = factor();
            while (is('*') || is('/') || is('x') || is('×')) {
                boolean divides = text.charAt(at++) == '/';
                BigDecimal next = factor();
                product = divides ? product.divide(next, DECIMALS, RoundingMode.HALF_UP) : product.multiply(next);
            }
            return product;
        }

        private BigDecimal factor() {
            if (is('-')) {
                at++;
                return factor().negate();
            }
            if (is('(')) {
                at++;
                BigDecimal inner = sum();
                if (!is(')')) {
                    throw new NumberFormatException();
                }
                at++;
                return inner;
            }
            return number();
        }

        private BigDecimal number() {
            int start = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == decimal)) {
                at++;
            }
            return new BigDecimal(text.substring(start, at).replace(decimal, '.'));
        }

        private boolean is(char wanted) {
            return at < text.length() && text.charAt(at) == wanted;
        }
    }
}
