package app.kontor.value;

import java.util.Locale;

/** A stock-keeping unit as the shop writes it. It is text: leading zeros and dots are part of it (R48). */
public record Sku(String value) {
    public Sku {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A SKU must not be blank");
        }
        value = value.strip();
    }

    /** The form by which SKUs are compared: two spellings that differ in case only are the same SKU. */
    public String key() {
        return key(value);
    }

    public static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
