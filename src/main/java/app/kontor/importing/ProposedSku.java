package app.kontor.importing;

import java.text.Normalizer;
import java.util.Locale;

/** The SKU that a variant gets where the shop keeps none: made of the product's key and the options, the same each time. */
public final class ProposedSku {
    private static final int LONGEST = 120;

    private ProposedSku() {}

    /** @param line tells variants apart of whose key no letter and no digit is left */
    public static String of(String key, String options, int line) {
        String text = options.isEmpty() ? key : key + "-" + options;
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "item-" + line : plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
