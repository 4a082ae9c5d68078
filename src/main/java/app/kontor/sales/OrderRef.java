package app.kontor.sales;

import java.util.Locale;

/** A name that a channel has for an order: kind {@code shopifyName}, ref {@code #1001}. Several per order; any match is it. */
public record OrderRef(String kind, String ref) {

    /** How people type it: without the leading #, in lower case. */
    public String key() {
        return key(ref);
    }

    public static String key(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("#") ? plain.substring(1) : plain;
    }
}
