package app.kontor.importing.etsy;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import org.jspecify.annotations.Nullable;

/** The id of an order, digits; hand work puts a # in front. */
final class EtsyNumber {
    private EtsyNumber() {}

    static @Nullable String of(Entry entry, Field field) {
        entry.required(entry.rows().getFirst(), field);
        String code = entry.code(field);
        return code != null && code.startsWith("#") ? code.substring(1).strip() : code;
    }
}
