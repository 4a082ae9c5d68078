package app.kontor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R9 and R10: numbers without gaps, in the order of their dates. */
class NumberSeriesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final NumberPattern YEARLY = new NumberPattern("{year}-{n:4}");

    @TempDir
    Path dir;

    private Database db;

    @BeforeEach
    void create() {
        db = ShopDatabase.create(new ShopFolder(dir), CLOCK, "anna", "test");
    }

    @AfterEach
    void close() {
        db.close();
    }

    private List<String> post(String pattern, String date, int count) {
        return db.write(Intent.of("test", ""), tx ->
                NumberSeries.nextInvoices(tx, new NumberPattern(pattern), LocalDate.parse(date), count));
    }

    @Test
    void aSeriesStartsAt1001AndGoesOnByOne() {
        assertThat(db.<List<String>>write(Intent.of("test", ""), tx -> List.of(
                        NumberSeries.next(tx, NumberSeries.ORDERS),
                        NumberSeries.next(tx, NumberSeries.SHIPMENTS),
                        NumberSeries.next(tx, NumberSeries.ORDERS))))
                .containsExactly("K-1001", "S-1001", "K-1002");
        assertThat(db.<List<String>>write(Intent.of("test", ""), tx -> NumberSeries.next(tx, NumberSeries.ORDERS, 3)))
                .containsExactly("K-1003", "K-1004", "K-1005");
        assertThat(db.<List<String>>write(Intent.of("test", ""), tx -> NumberSeries.next(tx, NumberSeries.ORDERS, 0)))
                .isEmpty();
    }

    @Test
    void whatIsRolledBackTakesNoNumber() {
        assertThat(post("{year}-{n:4}", "2026-03-15", 1)).containsExactly("2026-0001");
        assertThatThrownBy(() -> db.write(Intent.of("test", ""), tx -> {
            NumberSeries.nextInvoices(tx, YEARLY, LocalDate.parse("2026-03-16"), 5);
            throw new BusinessRuleException("invoice.blocked", "x");
        })).isInstanceOf(BusinessRuleException.class);
        assertThat(post("{year}-{n:4}", "2026-03-16", 2)).containsExactly("2026-0002", "2026-0003");
    }

    @Test
    void aDateBeforeTheLastPostedIsRefusedAndTheSameDayIsNot() {
        post("{year}-{n:4}", "2026-03-15", 1);
        assertThatThrownBy(() -> post("{year}-{n:4}", "2026-03-10", 1))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> {
                    assertThat(e.key()).isEqualTo("invoice.backDated");
                    assertThat(e.arguments()).containsExactly(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-15"));
                });
        assertThat(post("{year}-{n:4}", "2026-03-15", 1)).containsExactly("2026-0002");
    }

    @Test
    void eachYearHasItsSeriesAndANewLookDoesNotStartAgain() {
        assertThat(post("{year}-{n:4}", "2026-12-31", 1)).containsExactly("2026-0001");
        assertThat(post("{year}-{n:4}", "2027-01-01", 1)).containsExactly("2027-0001");
        assertThat(post("{year}-{n:4}", "2026-12-31", 1)).containsExactly("2026-0002");
        assertThat(post("{year}-{n:6}", "2027-01-02", 1)).containsExactly("2027-000002");
        assertThat(post("R{n}", "2027-01-02", 2)).containsExactly("R1", "R2");
        assertThat(post("R{n}", "2028-01-02", 1)).containsExactly("R3");
    }

    @ParameterizedTest
    @CsvSource({"{n}, 7, 7", "{n:4}, 7, 0007", "{n:4}, 12345, 12345", "R-{n:2}/X, 3, R-03/X", "a$1{n}, 5, a$15"})
    void aPatternWritesItsCounter(String pattern, long counter, String number) {
        assertThat(new NumberPattern(pattern).number(counter)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R-1", "{n}{n}", "{n:0}", "{n:12}", "{month}-{n}", " {n}", "{n}\t1", "0123456789012345678901234567890{n}"})
    void whatCountsNothingOrCountsTwiceIsNoPattern(String pattern) {
        assertThat(NumberPattern.isValid(pattern)).isFalse();
    }
}
