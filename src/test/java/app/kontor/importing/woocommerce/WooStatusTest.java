package app.kontor.importing.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WooCommerce's statuses in slugs and languages. */
class WooStatusTest {
    @ParameterizedTest
    @CsvSource({
        "wc-processing, PROCESSING", "Processing, PROCESSING", "In Bearbeitung, PROCESSING", "Behandler, PROCESSING",
        "En cours, PROCESSING", "wc-on-hold, ON_HOLD", "On hold, ON_HOLD", "In Wartestellung, ON_HOLD", "En attente, ON_HOLD",
        "Pending payment, PENDING", "Zahlung ausstehend, PENDING", "Afventer betaling, PENDING", "En attente de paiement, PENDING",
        "Completed, COMPLETED", "Fertiggestellt, COMPLETED", "Gennemført, COMPLETED", "Terminée, COMPLETED",
        "Cancelled, CANCELLED", "Storniert, CANCELLED", "Annulleret, CANCELLED", "Annulée, CANCELLED",
        "Refunded, REFUNDED", "Rückerstattet, REFUNDED", "Refunderet, REFUNDED", "Remboursée, REFUNDED",
        "Failed, FAILED", "Fehlgeschlagen, FAILED", "Mislykkedes, FAILED", "Échouée, FAILED",
        "checkout-draft, DRAFT", "Zrealizowane, COMPLETED", "Oczekujące na płatność, PENDING"
    })
    void knowsTheWord(String word, WooStatus status) {
        assertThat(WooStatus.of(word)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ready for pickup", "wc-custom", "", "paid?"})
    void doesNotGuess(String word) {
        assertThat(WooStatus.of(word)).isNull();
    }
}
