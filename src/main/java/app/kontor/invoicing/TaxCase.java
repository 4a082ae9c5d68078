package app.kontor.invoicing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where goods go, seen from the seller: what VAT law asks first. */
enum TaxCase {
    DOMESTIC,
    /** To a person in another member state: that state's VAT, or the seller's below the threshold (R17). */
    EU_CONSUMER,
    /** To a business in another member state: no VAT, with both VAT ids (R18). */
    EU_BUSINESS,
    /** Out of the seller's VAT area: no VAT (R19). */
    EXPORT,
    /** The order does not say where the goods go. */
    UNKNOWN;

    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV",
            "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    static TaxCase of(String seller, @Nullable String destination, @Nullable String buyerVatId) {
        if (destination == null) {
            return UNKNOWN;
        }
        if (seller.equals(destination)) {
            return DOMESTIC;
        }
        if (!isEu(seller) || !isEu(destination)) {
            return EXPORT;
        }
        return buyerVatId == null ? EU_CONSUMER : EU_BUSINESS;
    }

    static boolean isEu(String country) {
        return EU.contains(country);
    }
}
