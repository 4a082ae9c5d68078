package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.Arithmetic.Settled;
import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", value = {
        // what, lines, discount, shipping, tax, marketplace, stated, total, included, rounding, explained
        "US shop adds tax,        28.00,      0.00, 5.99, 2.41, -, -, 36.40, false, 0.00, true",
        "EU shop includes it,     347.87,     45.36, 13.99, 52.75, -, -, 316.50, true, 0.00, true",
        "marketplace tax on top,  20.00,      -, 4.00, -, 1.65, -, 25.65, -, 0.00, true",
        "no tax: added,           10.00,      -, 0.00, 0.00, -, -, 10.00, false, 0.00, true",
        "no tax: as stated,       10.00,      -, 0.00, 0.00, -, true, 10.00, true, 0.00, true",
        "tax unknown stays so,    10.00,      -, 0.00, -, -, -, 10.00, -, 0.00, true",
        "a cent of rounding,      10.00,      -, 0.00, 1.60, -, -, 10.01, true, 0.01, true",
        "two cents on two lines,  5.00;5.00,  -, 0.00, 1.60, -, -, 9.98, true, -0.02, true",
        "two cents on one line,   10.00,      -, 0.00, 1.60, -, -, 10.02, true, 0.02, false",
        "neither fits: nearer,    10.00,      -, 0.00, 2.00, -, -, 15.00, false, 3.00, false",
        "neither fits: stated,    10.00,      -, 0.00, 2.00, -, true, 15.00, true, 5.00, false",
        "stated but wrong,        10.00,      -, 0.00, 2.00, -, true, 12.00, false, 0.00, true",
        "tax of a cent: exact,    10.00,      -, 0.00, 0.01, -, -, 10.01, false, 0.00, true",
    })
    void addsUp(
            String what, String lines, @Nullable BigDecimal discount, BigDecimal shipping, @Nullable BigDecimal tax,
            @Nullable BigDecimal marketplace, @Nullable Boolean stated, BigDecimal total, @Nullable Boolean included,
            BigDecimal rounding, boolean explained) {
        Charges charges = new Charges(
                "EUR", null, discount, shipping, tax, stated, marketplace, null, null, total, List.of());
        List<ImportedLine> read = Stream.of(lines.split(";")).map(ArithmeticTest::line).toList();
        Settled settled = Arithmetic.settle(charges, read);
        assertThat(settled.charges().taxIncluded()).as(what).isEqualTo(included);
        assertThat(settled.charges().rounding()).as(what).isEqualByComparingTo(rounding);
        assertThat(settled.isExplained()).as(what).isEqualTo(explained);
        assertThat(settled.charges().total()).as("never changed").isEqualTo(total);
    }

    @Test
    void goodsAreTheLinesOrWhereTheFileHasNoneWhatItSays() {
        Charges charges = new Charges(
                "EUR", new BigDecimal("70.00"), null, new BigDecimal("6.00"), null, null, null, null, null, new BigDecimal("76.00"),
                List.of());
        assertThat(Arithmetic.settle(charges, List.of()).charges().goods()).isEqualByComparingTo("70.00");
        assertThat(Arithmetic.settle(charges, List.of(line("69.00"))).charges().goods()).isEqualByComparingTo("69.00");
    }

    @Test
    void aCentInYenIsAYen() {
        Charges charges =
                new Charges("JPY", null, null, null, null, null, null, null, null, new BigDecimal("1001"), List.of());
        assertThat(Arithmetic.settle(charges, List.of(line("1000"))).isExplained()).isTrue();
    }

    @Test
    void withoutPricesThereIsNothingToAddUp() {
        ImportedLine unpriced =
                new ImportedLine(2, null, "A", "A", Quantity.ONE, Quantity.ZERO, null, null, null, null, null, true);
        Charges none = new Charges(null, null, null, null, null, null, null, null, null, null, List.of());
        Settled settled = Arithmetic.settle(none, List.of(unpriced));
        assertThat(settled.charges()).isEqualTo(none);
        assertThat(settled.isExplained()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"3.3333,3,EUR,10.00", "1.005,1,EUR,1.01", "12990,2,CLP,25980", "0.1234,3,-,0.37"})
    void aLineIsRoundedOnce(BigDecimal price, String quantity, @Nullable String currency, String total) {
        assertThat(Arithmetic.lineTotal(price, Quantity.of(quantity), currency)).isEqualTo(total);
    }

    private static ImportedLine line(String total) {
        BigDecimal amount = new BigDecimal(total.strip());
        return new ImportedLine(2, null, "A", "A", Quantity.ONE, Quantity.ZERO, amount, amount, null, null, null, true);
    }
}
