package app.kontor.importing.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of storefronts for money and goods, however they are spelled. */
class StatusWordTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"Awaiting Fulfillment,PAID", "PARTIALLY_PAID,PART_PAID", "partially-refunded,PART_REFUNDED", "Komplett ausgeliefert,SENT",
            "completely_paid,PAID", "Annulé,CANCELLED", "Gennemført,SENT", "Rückerstattet,REFUNDED", "Perlu dikirim,PAID", "Selesai,SENT",
            "Dibatalkan,CANCELLED", "' On  Hold ',UNPAID", "Payé,PAID", "UNFULFILLED,OPEN", "Incomplete,DRAFT"})
    void aWordIsKnownWhateverItsSpelling(String cell, StatusWord word) {
        assertThat(StatusWord.of(cell)).isEqualTo(word);
    }

    @Test
    void aWordOfTheMerchantsOwnIsNone() {
        assertThat(StatusWord.of("Wrapped by Anna")).isNull();
        assertThat(StatusWord.of("")).isNull();
    }
}
