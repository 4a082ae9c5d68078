package app.kontor.stock;

import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import org.jspecify.annotations.Nullable;

/**
 * So many are there, somebody says: of a bin, or where none is named of the whole location, or where none is named
 * either of the default location.
 */
public record LevelTarget(VariantId variant, Quantity quantity, @Nullable String location, @Nullable String bin) {
    public LevelTarget {
        location = location == null || location.isBlank() ? null : location.strip();
        bin = bin == null || bin.isBlank() ? null : bin.strip();
    }

    public static LevelTarget of(VariantId variant, Quantity quantity) {
        return new LevelTarget(variant, quantity, null, null);
    }
}
