package app.kontor.importing.table;

import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that storefronts have for what was paid and what has left. A word means both, because most files have one
 * column for the two; a file with two columns takes from each what it is about.
 */
public enum StatusWord {
    UNPAID(PaymentStatus.UNPAID, FulfilmentStatus.OPEN, "unpaid", "not paid", "pending", "pending payment",
            "payment pending", "payment required", "awaiting payment", "awaiting check payment", "awaiting cheque payment",
            "awaiting bank wire payment", "remote payment pending", "on hold", "holded", "payment review", "fraud",
            "manual verification required", "delayed", "clarification required", "unbezahlt", "offen", "zahlung ausstehend",
            "ubetalt", "afventer betaling", "en attente de paiement", "pendiente de pago", "in attesa di pagamento",
            "belum dibayar", "belum bayar", "nao pago", "niet betaald"),
    AUTHORIZED(PaymentStatus.AUTHORIZED, FulfilmentStatus.OPEN, "authorized", "authorised", "reserved", "reserviert"),
    PART_PAID(PaymentStatus.PARTIAL, FulfilmentStatus.OPEN, "partially paid", "part paid", "teilweise bezahlt",
            "delvist betalt"),
    PAID(PaymentStatus.PAID, FulfilmentStatus.OPEN, "paid", "captured", "payment accepted", "remote payment accepted",
            "payment received", "processing", "processing in progress", "preparation in progress", "in progress",
            "awaiting fulfillment", "awaiting fulfilment", "awaiting shipment", "awaiting pickup", "awaiting collection",
            "ready to ship", "ready for delivery", "to ship", "in process", "completely paid",
            "completely invoiced", "unshipped", "created", "acknowledged", "bezahlt", "komplett bezahlt",
            "in bearbeitung", "zahlung eingegangen", "betalt", "behandles", "paye", "paiement accepte",
            "en cours de preparation", "pagado", "pago aceptado", "pagato", "pagamento accettato", "perlu dikirim",
            "menunggu pengiriman", "por enviar", "zu versenden", "versandbereit", "a expedier", "da spedire"),
    OPEN(PaymentStatus.UNKNOWN, FulfilmentStatus.OPEN, "unfulfilled", "not fulfilled", "not shipped", "new", "open",
            "nicht versendet", "nicht versandt", "nicht ausgefuhrt", "ikke afsendt", "non traitee", "sin preparar"),
    PART(PaymentStatus.PARTIAL, FulfilmentStatus.PARTIAL, "partial", "teilweise", "delvist"),
    PART_SENT(PaymentStatus.PAID, FulfilmentStatus.PARTIAL, "partially shipped", "partially fulfilled",
            "partially delivered", "partially completed", "teilweise ausgeliefert", "teilweise versendet",
            "teilweise abgeschlossen", "delvist afsendt"),
    SENT(PaymentStatus.PAID, FulfilmentStatus.FULFILLED, "shipped", "fulfilled", "delivered", "completed", "complete", "completely delivered",
            "in transit", "versendet", "versandt", "zugestellt", "abgeschlossen", "komplett ausgeliefert",
            "komplett abgeschlossen", "afsendt", "leveret", "gennemfort", "expedie", "livre", "termine", "enviado",
            "entregado", "completado", "spedito", "consegnato", "completato", "dikirim", "selesai", "terkirim",
            "sedang dikirim", "verzonden", "afgerond"),
    CANCELLED(PaymentStatus.UNPAID, FulfilmentStatus.OPEN, "cancelled", "canceled", "declined", "rejected", "failed",
            "payment error", "expired", "storniert", "abgelehnt", "abgebrochen", "annulleret", "annule", "annulee",
            "cancelado", "annullato", "dibatalkan", "batal", "geannuleerd"),
    VOIDED(PaymentStatus.VOIDED, FulfilmentStatus.OPEN, "voided", "void"),
    REFUNDED(PaymentStatus.REFUNDED, FulfilmentStatus.OPEN, "refunded", "fully refunded", "refund", "returned", "erstattet",
            "ruckerstattet", "refunderet", "rembourse", "reembolsado", "rimborsato", "dikembalikan", "terugbetaald"),
    PART_REFUNDED(PaymentStatus.PARTIALLY_REFUNDED, FulfilmentStatus.OPEN, "partially refunded", "partially returned",
            "teilweise erstattet", "delvist refunderet"),
    DRAFT(PaymentStatus.UNPAID, FulfilmentStatus.OPEN, "incomplete", "draft", "abandoned", "entwurf", "kladde");

    private static final Map<String, StatusWord> BY_WORD = byWord();

    private final PaymentStatus payment;
    private final FulfilmentStatus fulfilment;
    private final String[] words;

    StatusWord(PaymentStatus payment, FulfilmentStatus fulfilment, String... words) {
        this.payment = payment;
        this.fulfilment = fulfilment;
        this.words = words;
    }

    /** The status that a cell means; null for a word that nobody knows. */
    public static @Nullable StatusWord of(String cell) {
        return BY_WORD.get(fold(cell));
    }

    public PaymentStatus payment() {
        return payment;
    }

    public FulfilmentStatus fulfilment() {
        return fulfilment;
    }

    private static Map<String, StatusWord> byWord() {
        Map<String, StatusWord> map = new HashMap<>();
        for (StatusWord status : values()) {
            for (String word : status.words) {
                map.put(word, status);
            }
        }
        return Map.copyOf(map);
    }

    /** Lower case without accents; {@code PARTIALLY_PAID} and {@code Partially-paid} are one word. */
    private static String fold(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('ø', 'o').replace('_', ' ').replace('-', ' ');
        return Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").replaceAll("\\s+", " ").strip();
    }
}
