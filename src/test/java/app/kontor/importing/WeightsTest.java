package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights and numbers inside cells. */
class WeightsTest {
    @ParameterizedTest(name = "{0} {1} are {2} g")
    @CsvSource({"1.25,kg,1250", "0.5,lbs,226.796", "2,oz,56.699", "320,g,320", "1,KG,1000", "100,Grams,100"})
    void unitsOfTheShops(BigDecimal weight, String unit, String grams) {
        assertThat(Weights.grams(weight, unit).toPlainString()).isEqualTo(grams);
    }

    @Test
    void aUnitThatNobodyNamesIsNotGuessed() {
        assertThat(Weights.grams(BigDecimal.ONE, "")).isNull();
        assertThat(Weights.grams(BigDecimal.ONE, "st")).isNull();
    }

    @Test
    void onlyAProgramsOwnSpellingIsANumber() {
        assertThat(AmountCell.plain(" 12.50 ")).hasToString("12.50");
        assertThat(AmountCell.plain("-3")).hasToString("-3");
        for (String other : new String[] {"12,50", "1 000", "1e3", "", "two", "1234567890123"}) {
            assertThat(AmountCell.plain(other)).as(other).isNull();
        }
    }

    @Test
    void aProposedSkuIsTheSameEachTime() {
        assertThat(ProposedSku.of("Café-Crème", "Größe M / Rot", 2)).isEqualTo(ProposedSku.of("cafe-creme", "größe m / rot", 9));
        assertThat(ProposedSku.of("!!!", "", 7)).isEqualTo("item-7");
        assertThat(ProposedSku.of("x".repeat(300), "", 1)).hasSize(120);
    }
}
