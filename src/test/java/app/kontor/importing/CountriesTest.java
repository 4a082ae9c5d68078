package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "DE|DE", "de|DE", "DEU|DE", "Germany|DE", "Deutschland|DE", "Tyskland|DE", "Allemagne|DE", "UK|GB", "United Kingdom|GB",
        "Großbritannien|GB", "United States|US", "USA|US", "The Netherlands|NL", "Danmark|DK", "Österreich|AT", "Atlantis|Atlantis"
    })
    void fromWhatFilesWrite(String text, String code) {
        assertThat(Countries.code(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2138,US,02138", "997,DE,00997", "10115,DE,10115", "1010,AT,1010", "8000,DK,8000", "2138,-,2138", "D02 AF30,US,D02 AF30", "-,US,-"
    })
    void postcodesGetTheirZerosBack(@Nullable String postcode, @Nullable String country, @Nullable String restored) {
        assertThat(Postcodes.restore(postcode, country)).isEqualTo(restored);
    }
}
