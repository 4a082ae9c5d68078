package app.kontor.stock;

import app.kontor.value.BinId;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** A shelf or box in a location, known by the code that is written on it. */
public record Bin(BinId id, Location location, String code, String sortKey) {
    /** The bin of what has no place of its own. */
    public static final String UNPLACED = "-";

    /** The order in which a picker walks: the default location first, then the others by name; in each by code. */
    public static final Comparator<Bin> WALK = Comparator.comparing((Bin b) -> !b.location.isDefault())
            .thenComparing(b -> b.location.name())
            .thenComparing(Bin::sortKey)
            .thenComparing(Bin::code);

    private static final Pattern DIGITS = Pattern.compile("0*([0-9]+)");
    private static final int PADDED = 8;
    private static final int LONGEST = 200;

    /** The code in lower case with its numbers padded: A-2 comes before A-10. */
    public static String sortKey(String code) {
        String key = DIGITS.matcher(code.toLowerCase(Locale.ROOT))
                .replaceAll(m -> "0".repeat(Math.max(0, PADDED - m.group(1).length())) + m.group(1));
        return key.substring(0, Math.min(LONGEST, key.length()));
    }
}
