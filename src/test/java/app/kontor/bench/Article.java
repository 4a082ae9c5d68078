package app.kontor.bench;

import java.util.Locale;

/** A thing on sale; its price in cents, gross. */
record Article(String sku, String title, String option, long cents, int grams) {
    String handle() {
        return sku.toLowerCase(Locale.ROOT);
    }

    /** As an order names it. */
    String name() {
        return title + " - " + option;
    }
}
