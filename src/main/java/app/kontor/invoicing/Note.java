package app.kontor.invoicing;

import app.kontor.text.Texts;
import java.util.Locale;

/** A sentence that the law wants on some invoices; its words are in notes.properties, in the customer's language. */
enum Note {
    SMALL_BUSINESS("smallBusiness"),
    SMALL_BUSINESS_DE("smallBusiness.de"),
    SMALL_BUSINESS_AT("smallBusiness.at"),
    EXPORT("export"),
    INTRA_COMMUNITY("intraCommunity");

    private static final String BUNDLE = "app.kontor.invoicing.notes";
    private final String key;

    Note(String key) {
        this.key = key;
    }

    static Note smallBusiness(String country) {
        return switch (country) {
            case "DE" -> SMALL_BUSINESS_DE;
            case "AT" -> SMALL_BUSINESS_AT;
            default -> SMALL_BUSINESS;
        };
    }

    /** What a tax is called that the channel did not name. */
    static String tax(String language) {
        return Texts.bundle(BUNDLE, Locale.of(language)).getString("tax");
    }

    String in(String language) {
        return Texts.bundle(BUNDLE, Locale.of(language)).getString(key);
    }
}
