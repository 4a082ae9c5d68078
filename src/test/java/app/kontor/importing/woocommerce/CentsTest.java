package app.kontor.importing.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounding so that the sum survives (R7). */
class CentsTest {
    @ParameterizedTest
    @CsvSource({
        "8.4033613445 8.4033613445 8.4033613445, 8.41 8.40 8.40",
        "33.613445 16.806722, 33.61 16.81",
        "1.00 2.50, 1.00 2.50",
        "0.005, 0.01",
        "-1.005 3.005, -1.00 3.00"
    })
    void roundsTogether(String exact, String rounded) {
        assertThat(Cents.rounded(numbers(exact), 2)).isEqualTo(numbers(rounded));
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, 1 1 1, 3.34 3.33 3.33",
        "2.40, 14.40 7.20, 1.60 0.80",
        "1.00, 0 0, 0.50 0.50",
        "0.01, 5 5, 0.01 0.00"
    })
    void spreadsByWeight(String amount, String weights, String shares) {
        assertThat(Cents.spread(new BigDecimal(amount), numbers(weights), 2)).isEqualTo(numbers(shares));
    }

    private static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }
}
