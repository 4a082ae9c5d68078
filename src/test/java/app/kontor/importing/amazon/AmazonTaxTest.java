package app.kontor.importing.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Amazon's prices contain the tax. */
class AmazonTaxTest {
    @ParameterizedTest
    @CsvSource({
        "Amazon.com, USD, US, true", "Amazon.ca, CAD, CA, true", "Amazon.de, EUR, DE, false", "Amazon.co.uk, GBP, GB, false",
        "Amazon.com.au, AUD, AU, false", "Amazon.co.jp, JPY, JP, false", "Amazon.de, EUR, US, false", ", USD, DE, true",
        ", EUR, US, false", "Non-Amazon, USD, US, true", ", , US, true", ", , FR, false", ", , , false"
    })
    void isAdded(String channel, String currency, String country, boolean isAdded) {
        assertThat(AmazonTax.of(channel, currency, country).isAdded()).isEqualTo(isAdded);
    }

    @Test
    void takesAmazonsTaxOutOfPricesThatContainIt() {
        BigDecimal price = new BigDecimal("12.00");
        BigDecimal tax = new BigDecimal("2.00");
        assertThat(new AmazonTax(false).own(price, tax, true)).isEqualByComparingTo("10.00");
        assertThat(new AmazonTax(false).own(price, tax, false)).isEqualByComparingTo("12.00");
        assertThat(new AmazonTax(true).own(price, tax, true)).isEqualByComparingTo("12.00");
    }
}
