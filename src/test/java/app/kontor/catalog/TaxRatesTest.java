package app.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.value.Percent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R20: rates have validity dates, and the day of delivery decides. */
class TaxRatesTest {
    private static final TaxRates RATES = TaxRates.of(TaxRates.shipped());
    private static final Set<String> COUNTRIES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
            "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "GB", "CH", "NO");

    @ParameterizedTest
    @CsvSource({
        "DE, STANDARD, 2020-06-30, 19", "DE, STANDARD, 2020-12-28, 16", "DE, STANDARD, 2021-01-04, 19",
        "DE, REDUCED, 2020-07-01, 5", "DE, REDUCED, 2021-01-01, 7", "DE, ZERO, 2026-01-01, 0", "DE, EXEMPT, 2026-01-01, 0",
        "EE, STANDARD, 2025-06-30, 22", "EE, STANDARD, 2025-07-01, 24", "FI, STANDARD, 2024-09-01, 25.5",
        "SK, STANDARD, 2025-01-01, 23", "RO, STANDARD, 2025-07-31, 19", "RO, STANDARD, 2025-08-01, 21",
        "CH, STANDARD, 2023-12-31, 7.7", "CH, STANDARD, 2024-01-01, 8.1", "LU, STANDARD, 2023-05-01, 16",
        "IE, STANDARD, 2020-12-24, 21", "FR, REDUCED, 2026-11-21, 5.5", "IT, SUPER_REDUCED, 2026-11-21, 4",
        "NO, REDUCED, 2026-11-21, 15", "GB, REDUCED, 2026-11-21, 5",
        "DK, REDUCED, 2026-11-21, 25",
    })
    void theDayOfDeliveryDecides(String country, TaxClass taxClass, LocalDate date, String percent) {
        assertThat(RATES.rateOn(country, taxClass, date)).contains(Percent.of(percent));
    }

    @ParameterizedTest
    @CsvSource({"DE, REDUCED_2, 2026-11-21", "US, STANDARD, 2026-11-21", "DE, STANDARD, 2019-12-31"})
    void whatIsNotKnownIsNotGuessed(String country, TaxClass taxClass, LocalDate date) {
        assertThat(RATES.rateOn(country, taxClass, date)).isEmpty();
    }

    @Test
    void everyCountryHasOneStandardRateOnEveryDayAndNoTwoRatesOfAClassOverlap() {
        assertThat(RATES.byCountry().keySet()).isEqualTo(COUNTRIES);
        Map<String, List<TaxRate>> classes = TaxRates.shipped().stream()
                .collect(Collectors.groupingBy(r -> r.country() + " " + r.taxClass()));
        classes.forEach((name, rates) -> {
            for (int i = 1; i < rates.size(); i++) {
                assertThat(rates.get(i).from()).as(name).isEqualTo(rates.get(i - 1).to().plusDays(1));
            }
            assertThat(rates.getLast().to()).as(name + " goes on").isNull();
        });
        COUNTRIES.forEach(c -> assertThat(classes.get(c + " STANDARD").getFirst().from())
                .as(c)
                .isEqualTo(LocalDate.parse("2020-01-01")));
    }

    @Test
    void aShopHasItsOwnCopy(@TempDir Path dir) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
        try (Database db = ShopDatabase.create(new ShopFolder(dir), clock, "anna", "test")) {
            db.write(Intent.of("shop.init", ""), tx -> {
                TaxRates.prepare(tx);
                return null;
            });
            TaxRates own = db.read(TaxRates::read);
            assertThat(own.byCountry().values().stream().mapToInt(List::size).sum()).isEqualTo(TaxRates.shipped().size());
            assertThat(own.percentsOn("FR", LocalDate.parse("2026-11-21")))
                    .containsExactly(Percent.of("2.1"), Percent.of("5.5"), Percent.of("10"), Percent.of("20"));
        }
    }
}
