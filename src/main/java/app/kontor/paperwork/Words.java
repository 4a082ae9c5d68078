package app.kontor.paperwork;

import app.kontor.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paper's words, dates, amounts in one customer's language and the habits of their country. One thread at a time.
 */
final class Words {
    private static final String BUNDLE = "app.kontor.paperwork.paper";
    private static final Pattern BETWEEN_CODE_AND_FIGURE =
            Pattern.compile("(?<=\\p{L})(?=[\u2212\\d])|(?<=\\d)(?=\\p{L})");
    private static final int PRICE_DECIMALS = 4;

    private final Locale locale;
    private final ResourceBundle bundle;
    private final NumberFormat numbers;
    private final DateTimeFormatter shortDates;
    private final DateTimeFormatter longDates;
    private final Map<String, MessageFormat> sentences = new HashMap<>();
    private final Map<String, NumberFormat> amounts = new HashMap<>();

    /**
     * @param language en, de or da; anything else is printed in English
     * @param country the reader's, for the habits within a language: US dates, Swiss thousands
     */
    Words(String language, @Nullable String country) {
        locale = locale(language, country == null ? "" : country);
        bundle = Texts.bundle(BUNDLE, locale);
        numbers = NumberFormat.getNumberInstance(locale);
        shortDates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        longDates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    }

    static Locale locale(String language, String country) {
        return switch (language) {
            case "de" -> country.equals("AT") || country.equals("CH") ? Locale.of("de", country) : Locale.GERMANY;
            case "da" -> Locale.of("da", "DK");
            default -> country.equals("US") || country.equals("CA") ? Locale.of("en", country) : Locale.UK;
        };
    }

    /** The sentence of a key, its arguments already in words and figures. */
    String say(String key, Object... arguments) {
        if (arguments.length == 0) {
            return bundle.getString(key);
        }
        return sentences.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), locale)).format(arguments);
    }

    /** As in tables: 21.11.2026, 21 Nov 2026. */
    String date(LocalDate date) {
        return shortDates.format(date);
    }

    /** As in sentences: 21. November 2026. */
    String longDate(LocalDate date) {
        return longDates.format(date);
    }

    /** With the currency's sign and digits: 1.234,50 €, €1,234.50, ¥1,234. */
    String money(BigDecimal amount, String currency) {
        NumberFormat format = amounts.computeIfAbsent(currency, code -> moneyFormat(code, 0));
        return spaced(format.format(amount));
    }

    /** Like {@link #money}, but with up to four decimals if the price has them. */
    String price(BigDecimal amount, String currency) {
        NumberFormat format =
                amounts.computeIfAbsent(currency + "/price", code -> moneyFormat(currency, PRICE_DECIMALS));
        return spaced(format.format(amount));
    }

    /** Java writes a currency without a sign of its own right at the figure: PLN9.90. */
    private static String spaced(String amount) {
        return BETWEEN_CODE_AND_FIGURE.matcher(amount).replaceAll("\u00a0");
    }

    private NumberFormat moneyFormat(String code, int moreDecimals) {
        Currency currency = Currency.getInstance(code);
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(Math.max(digits, moreDecimals));
        format.setRoundingMode(RoundingMode.HALF_UP);
        withTrueMinus(format);
        return format;
    }

    /** A hyphen before an amount is easily overlooked. */
    private static void withTrueMinus(NumberFormat format) {
        if (format instanceof DecimalFormat decimal) {
            DecimalFormatSymbols symbols = decimal.getDecimalFormatSymbols();
            symbols.setMinusSign('\u2212');
            decimal.setDecimalFormatSymbols(symbols);
        }
    }

    /** Pieces, without needless zeros. */
    String quantity(BigDecimal quantity) {
        return numbers.format(quantity);
    }

    String percent(BigDecimal percent) {
        return say("percent", numbers.format(percent));
    }
}
