package app.kontor.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.Money;
import app.kontor.value.Percent;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en-US | 1234.5 | EUR | €1,234.50",
        "de-DE | 1234.5 | EUR | 1.234,50 €",
        "da-DK | 1234.5 | DKK | 1.234,50 kr.",
        "en-US | 1200   | JPY | ¥1,200",
        "de-DE | -3     | EUR | -3,00 €",
    })
    void moneyIsWrittenAsTheLocaleWritesIt(String locale, String amount, String currency, String expected) {
        assertThat(plain(in(locale).money(Money.of(amount, currency)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"12.3456,'€12.3456'", "12.5,€12.50", "12,€12.00"})
    void pricesShowUpToFourDecimals(String amount, String expected) {
        UnitPrice price = new UnitPrice(new BigDecimal(amount), Currency.getInstance("EUR"));
        assertThat(in("en-US").price(price)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"3 | 3", "1.500 | 1,5", "1200 | 1.200"})
    void quantitiesHaveNoNeedlessZeros(String quantity, String expected) {
        assertThat(in("de-DE").quantity(Quantity.of(quantity))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"19 | 19 %", "5.5 | 5,5 %", "8.875 | 8,875 %"})
    void percentagesKeepTheirDecimals(String percent, String expected) {
        assertThat(plain(in("de-DE").percent(Percent.of(percent)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | 0", "9999 | 9,999", "10000 | 9,999+", "25000 | 9,999+"})
    void countsStopWhereTheSourceStopsCounting(long count, String expected) {
        assertThat(in("en-US").count(count)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"999 | 999 B", "17600 | 18 KB", "2400000 | 2.4 MB"})
    void sizesAreRounded(long bytes, String expected) {
        assertThat(in("en-US").size(bytes)).isEqualTo(expected);
    }

    @Test
    void timesAreInTheShopsZone() {
        Instant lateOnNewYearsEve = Instant.parse("2026-12-31T23:30:00Z");
        assertThat(in("de-DE").time(lateOnNewYearsEve)).isEqualTo("00:30");
        assertThat(in("de-DE").dateTime(lateOnNewYearsEve)).isEqualTo("01.01.2027 00:30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-11-21T08:12:00Z | 09:12",
        "2026-11-20T08:12:00Z | 20. Nov.",
        "2025-11-20T08:12:00Z | 20.11.2025",
    })
    void recentTimesGetShorterTheNearerTheyAre(String at, String expected) {
        Instant now = Instant.parse("2026-11-21T12:00:00Z");
        assertThat(in("de-DE").recent(Instant.parse(at), now)).isEqualTo(expected);
    }

    @Test
    void datesNameTheMonth() {
        assertThat(in("en-GB").date(LocalDate.of(2026, 11, 21))).isEqualTo("21 Nov 2026");
    }

    private static Formats in(String locale) {
        return new Formats(Locale.forLanguageTag(locale), BERLIN);
    }

    /** The JDK separates with spaces that do not break. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
