package app.kontor.importing.woocommerce;

import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * WooCommerce's own order statuses. Exports write them as the slug ({@code wc-on-hold}) or in the words of the shop's language;
 * a word that is not here is a plugin's or the merchant's own, and nobody may guess what it means.
 */
enum WooStatus {
    PENDING(PaymentStatus.UNPAID, FulfilmentStatus.OPEN, "pending", "pending payment", "zahlung ausstehend",
            "ausstehende zahlung", "afventer betaling", "attente paiement", "en attente paiement", "en attente de paiement",
            "in afwachting van betaling", "wachtend op betaling", "wacht op betaling", "invantar betalning",
            "vantar pa betalning", "avventer betaling", "venter pa betaling", "pendiente de pago", "in attesa di pagamento",
            "oczekujace na platnosc", "pagamento pendente"),
    PROCESSING(PaymentStatus.PAID, FulfilmentStatus.OPEN, "processing", "in bearbeitung", "behandler", "under behandling",
            "behandles", "en cours", "in behandeling", "verwerken", "behandlas", "bearbetas", "procesando", "in lavorazione",
            "w trakcie realizacji", "processando", "a processar", "em processamento"),
    ON_HOLD(PaymentStatus.UNPAID, FulfilmentStatus.OPEN, "on hold", "in wartestellung", "wartestellung", "wartend", "i bero",
            "sat i bero", "pa hold", "afventer", "en attente", "in de wacht", "pausad", "parkerad", "pa vent", "en espera",
            "in sospeso", "wstrzymane", "wstrzymane (oczekujace na platnosc)", "aguardando", "em espera"),
    COMPLETED(PaymentStatus.PAID, FulfilmentStatus.FULFILLED, "completed", "complete", "shipped", "delivered", "abgeschlossen",
            "fertiggestellt", "versendet", "versandt", "fuldfort", "gennemfort", "afsluttet", "afsendt", "terminee", "expediee",
            "afgerond", "voltooid", "verzonden", "fardigbehandlad", "slutford", "fullfort", "ferdig", "completado", "enviado",
            "completato", "spedito", "zrealizowane", "concluido", "concluida"),
    PARTIALLY_SHIPPED(PaymentStatus.PAID, FulfilmentStatus.PARTIAL, "partially shipped", "partial shipped", "teilweise versendet",
            "teilversendet", "delvist afsendt"),
    CANCELLED(PaymentStatus.UNPAID, FulfilmentStatus.OPEN, "cancelled", "canceled", "storniert", "abgebrochen", "annulleret",
            "annulee", "geannuleerd", "avbruten", "kansellert", "avbrutt", "cancelado", "annullato", "cancellato", "anulowane"),
    REFUNDED(PaymentStatus.REFUNDED, FulfilmentStatus.OPEN, "refunded", "erstattet", "ruckerstattet", "zuruckerstattet",
            "refunderet", "remboursee", "terugbetaald", "aterbetalad", "refundert", "reembolsado", "rimborsato", "zwrocone"),
    FAILED(PaymentStatus.UNPAID, FulfilmentStatus.OPEN, "failed", "fehlgeschlagen", "mislykkedes", "mislykket", "fejlet",
            "echouee", "echec", "mislukt", "misslyckad", "misslyckades", "mislyktes", "feilet", "fallido", "fallito",
            "nieudane", "falhado", "malsucedido"),
    DRAFT(PaymentStatus.UNPAID, FulfilmentStatus.OPEN, "checkout draft", "draft", "auto draft", "entwurf", "kladde", "brouillon",
            "concept", "utkast", "borrador", "bozza", "szkic", "rascunho");

    private static final Map<String, WooStatus> BY_WORD = byWord();

    private final PaymentStatus payment;
    private final FulfilmentStatus fulfilment;
    private final String[] words;

    WooStatus(PaymentStatus payment, FulfilmentStatus fulfilment, String... words) {
        this.payment = payment;
        this.fulfilment = fulfilment;
        this.words = words;
    }

    /** The status that a cell means; null for a word that is not WooCommerce's. */
    static @Nullable WooStatus of(String cell) {
        return BY_WORD.get(fold(cell.startsWith("wc-") ? cell.substring(3) : cell));
    }

    PaymentStatus payment() {
        return payment;
    }

    FulfilmentStatus fulfilment() {
        return fulfilment;
    }

    private static Map<String, WooStatus> byWord() {
        Map<String, WooStatus> map = new HashMap<>();
        for (WooStatus status : values()) {
            for (String word : status.words) {
                map.put(word, status);
            }
        }
        return Map.copyOf(map);
    }

    /** Lower case without accents; letters that no decomposition reaches (Danish ø, Polish ł) are spelled out. */
    private static String fold(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('ø', 'o').replace('ł', 'l').replace('-', ' ');
        return Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").replaceAll("\\s+", " ");
    }
}
