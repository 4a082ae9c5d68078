package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.AmountText.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "12.34|DOT|12.34",
        "$12.34|DOT|12.34",
        "-$12.00|DOT|-12.00",
        "$-12.00|DOT|-12.00",
        "($5.00)|DOT|-5.00",
        "12.00-|DOT|-12.00",
        "EUR 90,00|COMMA|90.00",
        "90,00 €|COMMA|90.00",
        "1 234,50 €|COMMA|1234.50",
        "1\u00a0234,50\u00a0€|COMMA|1234.50",
        "1\u202f234,50 €|COMMA|1234.50",
        "1'234.50 CHF|DOT|1234.50",
        "1’234.50|DOT|1234.50",
        "AU $3,000.00|DOT|3000.00",
        "kr. 1.299,00|COMMA|1299.00",
        "1,234,567.89|DOT|1234567.89",
        "1.234.567|COMMA|1234567",
        "1.234.567,8|COMMA|1234567.8",
        ".50|DOT|0.50",
        "0.123|DOT|0.123",
        "1.2345|DOT|1.2345",
        "1234.567|DOT|1234.567",
        "12,5|COMMA|12.5",
        "7|NONE|7",
        "1 234|NONE|1234",
        "−3.00|DOT|-3.00",
    })
    void amountsThatProveTheirOwnSign(String text, Evidence evidence, String value) {
        AmountText amount = AmountText.of(text);
        assertThat(amount).isNotNull();
        assertThat(amount.evidence()).isEqualTo(evidence);
        assertThat(amount.value(evidence == Evidence.COMMA ? ',' : '.')).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.234|1.234|1234", "1,234|1234|1.234", "€999.000|999.000|999000"})
    void amountsThatCouldBeBoth(String text, String withPoint, String withComma) {
        AmountText amount = AmountText.of(text);
        assertThat(amount).isNotNull();
        assertThat(amount.evidence()).isEqualTo(Evidence.AMBIGUOUS);
        assertThat(amount.value('.')).isEqualByComparingTo(withPoint);
        assertThat(amount.value(',')).isEqualByComparingTo(withComma);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "abc", "12 pcs", "NaN", "1e400", "1.5E+02", "٥٫٠٠", "1.23.4", "12,34,5", "1,2345,678.0", "12 34", "0x10", "1/2", "12..5",
        "2026-01-02", "5%"
    })
    void notAmounts(String text) {
        AmountText amount = AmountText.of(text);
        assertThat(amount == null || amount.evidence() == Evidence.INVALID).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "$12.34|USD", "AU $3,000.00|AUD", "EUR 90,00|EUR", "£1.00|GBP", "90,00 €|EUR", "C $5.00|CAD", "zł 5,00|PLN", "CHF 5.00|CHF"
    })
    void namesTheCurrency(String text, String code) {
        assertThat(Currencies.in(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.00", "kr 5,00", "abc"})
    void namesNoCurrencyForSure(String text) {
        assertThat(Currencies.in(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"5,true", "5.00,true", "-5.1,true", "5.123,false", "5.,false", ".5,false", "-,false", "5-,false", "1.2.3,false"})
    void plainAmountsNeedNoThought(String text, boolean isPlain) {
        assertThat(AmountText.isPlain(text)).isEqualTo(isPlain);
    }
}
