package app.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.Money;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void writesARecordInTheOrderOfItsComponents() {
        record Answer(Sku sku, Money total, @Nullable BigDecimal tax, Instant at, LocalDate day, boolean ok) {}
        assertThat(Json.of(new Answer(new Sku("007"), Money.of("136.30", "EUR"), null,
                        Instant.parse("2026-08-24T11:18:58Z"), LocalDate.of(2026, 8, 24), true)))
                .isEqualTo("{\"sku\":\"007\",\"total\":\"136.30\",\"tax\":null,"
                        + "\"at\":\"2026-08-24T11:18:58Z\",\"day\":\"2026-08-24\",\"ok\":true}");
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "2.5, 2.5", "0, 0", "-3.000, -3", "1000, 1000"})
    void writesQuantitiesWithoutIdleZeros(String quantity, String text) {
        assertThat(Json.of(Quantity.of(quantity))).isEqualTo("\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"4.9, 4.90", "5, 5.00", "0.0125, 0.0125", "0, 0.00"})
    void writesUnitPricesAtLeastInCents(String price, String text) {
        assertThat(Json.of(new UnitPrice(new BigDecimal(price), EUR))).isEqualTo("\"" + text + "\"");
    }

    @Test
    void writesLargeNumbersInFull() {
        assertThat(Json.of(new BigDecimal("1E+7"))).isEqualTo("\"10000000\"");
    }
}
