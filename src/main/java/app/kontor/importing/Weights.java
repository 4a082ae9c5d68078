package app.kontor.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Weights in grams from the units that shops use. */
public final class Weights {
    private Weights() {}

    /** The weight in grams, to the milligram; null if the unit is none that anybody knows. */
    public static @Nullable BigDecimal grams(BigDecimal weight, String unit) {
        BigDecimal factor = switch (unit.strip().toLowerCase(Locale.ROOT)) {
            case "kg", "kgs", "kilogram", "kilograms" -> BigDecimal.valueOf(1000);
            case "lb", "lbs", "pound", "pounds" -> new BigDecimal("453.59237");
            case "oz", "ounce", "ounces" -> new BigDecimal("28.349523125");
            case "g", "gr", "gram", "grams" -> BigDecimal.ONE;
            default -> null;
        };
        if (factor == null) {
            return null;
        }
        BigDecimal grams = weight.multiply(factor).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return grams.scale() < 0 ? grams.setScale(0) : grams;
    }
}
