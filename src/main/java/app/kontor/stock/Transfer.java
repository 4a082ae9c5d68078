package app.kontor.stock;

import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import org.jspecify.annotations.Nullable;

/** So many pieces are carried from one place to another. */
public record Transfer(Sku sku, Quantity quantity, Spot from, Spot to, String reason) {

    /** A bin by name: no location is the default one, no bin what has no place of its own. */
    public record Spot(@Nullable String location, @Nullable String bin) {
        public Spot {
            location = location == null || location.isBlank() ? null : location.strip();
            bin = bin == null || bin.isBlank() ? null : bin.strip();
        }
    }
}
