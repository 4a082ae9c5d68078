package app.kontor.settings;

import app.kontor.document.NumberPattern;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a setting's value looks like.
 *
 * @param example shown with the sentence that refuses a value
 * @param kind what a screen offers to enter it
 * @param choices the values there are, empty where they can't be listed
 * @param tidy brings a value into its stored form before it is tested: spaces out of an IBAN, upper case
 */
record SettingForm(
        String example, SettingKey.Kind kind, List<String> choices, UnaryOperator<String> tidy, Predicate<String> fits) {
    private static final int MAX_TEXT = 2000;
    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

    static final SettingForm TEXT = text("Kontor", t -> t, t -> t.length() <= MAX_TEXT);
    static final SettingForm COUNTRY = of("DE", SettingKey.Kind.COUNTRY, SettingForm::upper, CountryDefaults::isCountry);
    static final SettingForm CURRENCY = of("EUR", SettingKey.Kind.CURRENCY, SettingForm::upper, SettingForm::isCurrency);
    static final SettingForm ZONE =
            of("Europe/Berlin", SettingKey.Kind.ZONE, t -> t, t -> ZoneId.getAvailableZoneIds().contains(t));
    static final SettingForm LANGUAGE = oneOf("en", "de", "da");
    static final SettingForm EMAIL = text("office@example.org", t -> t, t -> t.matches("[^@\\s]+@[^@\\s]+"));
    static final SettingForm DAYS = text("14", t -> t, t -> t.matches("[0-9]{1,3}"));
    static final SettingForm MINUTES = text("10", t -> t, t -> t.matches("[0-9]{1,3}"));
    /** The SHA-256 of a picture that is kept. */
    static final SettingForm PICTURE =
            of("logo.png, logo.jpg", SettingKey.Kind.PICTURE, t -> t.toLowerCase(Locale.ROOT), t -> t.matches("[0-9a-f]{64}"));
    static final SettingForm NUMBER_PATTERN = text("{year}-{n:4}", t -> t, NumberPattern::isValid);
    /** The shape only; whether the number exists is the tax office's to say. */
    static final SettingForm VAT_ID =
            text("DE123456789", SettingForm::compact, t -> t.matches("[A-Z0-9+*.-]{4,20}"));
    static final SettingForm BIC = text(
            "DEUTDEFF", SettingForm::compact, t -> t.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?"));
    static final SettingForm IBAN =
            text("DE89370400440532013000", SettingForm::compact, SettingForm::isIban);

    private static SettingForm text(String example, UnaryOperator<String> tidy, Predicate<String> fits) {
        return of(example, SettingKey.Kind.TEXT, tidy, fits);
    }

    private static SettingForm of(String example, SettingKey.Kind kind, UnaryOperator<String> tidy, Predicate<String> fits) {
        return new SettingForm(example, kind, List.of(), tidy, fits);
    }

    static SettingForm oneOf(String... choices) {
        List<String> all = List.of(choices);
        return new SettingForm(
                String.join(", ", all),
                SettingKey.Kind.CHOICE,
                all,
                t -> all.stream().filter(c -> c.equalsIgnoreCase(t)).findFirst().orElse(t),
                all::contains);
    }

    Optional<String> accept(String value) {
        return Optional.of(tidy.apply(value)).filter(fits);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String compact(String text) {
        return upper(text.replaceAll("\\s", ""));
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream().anyMatch(c -> c.getCurrencyCode().equals(code));
    }

    /** ISO 13616: the first four characters moved to the end, letters as 10 … 35, modulo 97 is 1. */
    private static boolean isIban(String iban) {
        if (!iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(IBAN_MODULUS).equals(BigInteger.ONE);
    }
}
