package app.kontor.sales;

import app.kontor.catalog.Catalog;
import app.kontor.db.Tx;
import app.kontor.value.Sku;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A SKU for a thing that a channel sells without one. */
final class SkuProposal {
    private static final int LENGTH = 60;

    private SkuProposal() {}

    /** The channel's own SKU; else one made of the name, numbered until nobody has it. */
    static Sku free(Tx tx, UnmatchedText text, Collection<String> taken) {
        if (text.sku() != null) {
            return new Sku(text.sku());
        }
        String plain = Normalizer.normalize(text.name(), Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "ITEM" : plain.substring(0, Math.min(LENGTH, plain.length()));
        Sku sku = new Sku(base);
        for (int n = 2; taken.contains(sku.key()) || !Catalog.bySku(tx, List.of(sku.key())).isEmpty(); n++) {
            sku = new Sku(base + "-" + n);
        }
        return sku;
    }
}
