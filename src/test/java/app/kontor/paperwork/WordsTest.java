package app.kontor.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader's language and habits. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | DE | 1234.5   | EUR | €1,234.50", "de | DE | 1234.5   | EUR | 1.234,50 €",
        "da | DK | 1234.5   | DKK | 1.234,50 kr.",
        "de | AT | 1234.5   | EUR | € 1.234,50", "de | CH | 1234.5 | CHF | CHF 1’234.50",
        "en | US | 1234.5   | USD | $1,234.50",
        "en | GB | -9.9     | GBP | −£9.90", "en | JP | 1200     | JPY | JP¥1,200",
        "en | KW | 1.2345   | KWD | KWD 1.235", "de | CH | -5 | CHF | CHF −5.00", "en | PL | -5 | PLN | −PLN 5.00",
        "de | DE | -10      | EUR | −10,00 €", "fr | FR | 5 | EUR | €5.00"})
    void money(String language, String country, BigDecimal amount, String currency, String expected) {
        assertThat(plain(new Words(language, country).money(amount, currency))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0.0123 | 0,0123 €", "16.8 | 16,80 €", "1.005 | 1,005 €"})
    void pricesMayHaveFourDecimals(BigDecimal price, String expected) {
        assertThat(plain(new Words("de", "DE").price(price, "EUR"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en |    | 21 Nov 2026  | 21 November 2026", "en | US | Nov 21, 2026 | November 21, 2026",
        "de | DE | 21.11.2026   | 21. November 2026", "da | DK | 21. nov. 2026 | 21. november 2026"})
    void dates(String language, @Nullable String country, String medium, String full) {
        Words words = new Words(language, country);
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThat(words.date(day)).isEqualTo(medium);
        assertThat(words.longDate(day)).isEqualTo(full);
    }

    @Test
    void percentAndQuantity() {
        Words german = new Words("de", "DE");
        assertThat(plain(german.percent(new BigDecimal("19.0000")))).isEqualTo("19 %");
        assertThat(plain(german.percent(new BigDecimal("7.5")))).isEqualTo("7,5 %");
        assertThat(german.quantity(new BigDecimal("1500.250"))).isEqualTo("1.500,25");
    }

    @Test
    void americansReadTax() {
        assertThat(new Words("en", "US").say("vat")).isEqualTo("Tax");
        assertThat(new Words("en", "GB").say("vat")).isEqualTo("VAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "da"})
    void everyLanguageSaysTheSame(String language) {
        ResourceBundle english = Texts.bundle("app.kontor.paperwork.paper", Locale.ROOT);
        ResourceBundle other = Texts.bundle("app.kontor.paperwork.paper", Locale.of(language));
        Pattern argument = Pattern.compile("\\{\\d}");

        for (String key : new TreeSet<>(english.keySet())) {
            assertThat(argument.matcher(other.getString(key)).results().map(r -> r.group()).sorted())
                    .as(key)
                    .containsExactlyElementsOf(
                            argument.matcher(english.getString(key)).results().map(r -> r.group()).sorted().toList());
            assertThat(other.getLocale().getLanguage()).isEqualTo(language);
        }
        assertThat(other.keySet()).isEqualTo(english.keySet());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
